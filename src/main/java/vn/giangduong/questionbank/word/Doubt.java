package vn.giangduong.questionbank.word;

import java.util.List;

/**
 * Something that was not certain when a question was read.
 *
 * @param key of the message that tells what and what to do, without {@code questionbank.word.}
 * @param arguments what the message is filled with, as text
 */
public record Doubt(String key, List<String> arguments) {

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(String key, Object... arguments) {
        return new Doubt(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
