package vn.giangduong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.gift.GiftOption;
import vn.giangduong.questionbank.gift.GiftQuestion;
import vn.giangduong.questionbank.gift.GiftReader;
import vn.giangduong.questionbank.gift.GiftType;

/** The key of a shipped bank, looked up by what stands on the screen. */
final class RightAnswers {

    private final Map<String, Set<String>> rightByStem = new HashMap<>();

    private RightAnswers() {}

    static RightAnswers of(Path bank) {
        RightAnswers answers = new RightAnswers();
        try {
            GiftReader.read(bank.toString(), Files.readString(bank))
                    .questions()
                    .forEach(answers::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    boolean isRight(String stem, String option) {
        Set<String> right = rightByStem.get(plain(stem));
        if (right == null) {
            throw new AssertionError("Not in the bank: " + stem);
        }
        return right.contains(plain(option));
    }

    private void add(GiftQuestion question) {
        Set<String> right = new HashSet<>();
        for (GiftOption option : question.options()) {
            if (option.fraction().signum() > 0) {
                right.add(plain(textOf(question, option)));
            }
        }
        rightByStem.put(plain(question.stem()), right);
    }

    private static String textOf(GiftQuestion question, GiftOption option) {
        if (question.type() != GiftType.TRUE_FALSE) {
            return option.text();
        }
        return option.text().equals(GiftOption.TRUE) ? "Đúng" : "Sai";
    }

    private static String plain(String text) {
        return VietnameseText.fold(SafeHtml.plainText(text));
    }
}
