package vn.giangduong.assessment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.AnswerEntry;

/** What a player may send. Anything may be missing from JSON, so everything is checked. */
final class AttemptRequests {

    private static final Pattern WRITER = Pattern.compile("[0-9A-Za-z-]{8,40}");
    private static final int MOST_ENTRIES = 200;

    private AttemptRequests() {}

    record Open(@Nullable String writer, @Nullable Boolean takeOver) {

        String checkedWriter() {
            return checked(writer);
        }

        boolean takesOver() {
            return Boolean.TRUE.equals(takeOver);
        }
    }

    record Save(@Nullable String writer, @Nullable List<@Nullable Entry> entries) {

        String checkedWriter() {
            return checked(writer);
        }

        List<AnswerEntry> checkedEntries() {
            if (entries == null || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
                throw new ApiException(ApiCode.BAD_REQUEST);
            }
            List<AnswerEntry> checked = new ArrayList<>();
            for (@Nullable Entry entry : entries) {
                if (entry == null) {
                    throw new ApiException(ApiCode.BAD_REQUEST);
                }
                checked.add(entry.checked());
            }
            return checked;
        }
    }

    record Entry(
            @Nullable Integer sequence,
            @Nullable Integer position,
            @Nullable String answer,
            @Nullable Boolean flagged,
            @Nullable Instant givenAt) {

        AnswerEntry checked() {
            if (sequence == null || position == null || answer == null) {
                throw new ApiException(ApiCode.BAD_REQUEST);
            }
            return new AnswerEntry(
                    sequence, position, answer, Boolean.TRUE.equals(flagged), givenAt);
        }
    }

    record Submit(@Nullable String writer, @Nullable Integer lastSequence) {

        String checkedWriter() {
            return checked(writer);
        }

        int checkedLastSequence() {
            if (lastSequence == null || lastSequence < 0) {
                throw new ApiException(ApiCode.BAD_REQUEST);
            }
            return lastSequence;
        }
    }

    private static String checked(@Nullable String writer) {
        if (writer == null || !WRITER.matcher(writer).matches()) {
            throw new ApiException(ApiCode.BAD_REQUEST);
        }
        return writer;
    }
}
