package vn.giangduong.people.personal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.PersonalDataSection.Coded;

/** A held value as a person reads it. */
public final class PersonalDataWords {

    /** The text of a message key in the reader's language. */
    @FunctionalInterface
    public interface Text {

        /** The text. */
        String of(String key);
    }

    private PersonalDataWords() {}

    /** The value in words; a dash for what is not known. */
    public static String of(@Nullable Serializable value, Text text) {
        return switch (value) {
            case null -> VietnameseFormats.NONE;
            case Coded coded -> text.of(coded.messageKey());
            case Instant at -> VietnameseFormats.dateTime(at);
            case LocalDate day -> VietnameseFormats.date(day);
            case Boolean yes -> text.of(yes ? "people.data.yes" : "people.data.no");
            case BigDecimal number -> VietnameseFormats.number(number);
            default -> value.toString();
        };
    }
}
