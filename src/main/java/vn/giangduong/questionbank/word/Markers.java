package vn.giangduong.questionbank.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.MarkedText;

/**
 * The words and signs that begin something, looked for in text without tone and letter marks: what
 * stands here as "cau" is the word for question.
 */
final class Markers {

    private static final int ANY = Pattern.CASE_INSENSITIVE;

    private static final Pattern WORDED =
            Pattern.compile(
                    "(?:cau|bai|question)(?:\\s+hoi)?(?:\\s+so)?\\s*(\\d{1,4})\\s*"
                            + "(?=$|[^\\w\\s]|\\s)\\s*[.:)/\\-\u2013]?\\s*",
                    ANY);
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})\\s*[.)/:]\\s*(?=\\D|$)");
    private static final Pattern K12 =
            Pattern.compile("<\\s*(NB|TH|VDT|VDC|VD)\\s*-\\s*([A-Z]{1,5})\\s*>\\s*", ANY);
    private static final Pattern K12_PART =
            Pattern.compile("<\\s*(\\$|#|LG|SM|WE|END)\\s*>\\s*", ANY);
    private static final Pattern LEVEL =
            Pattern.compile(
                    "[\\[(<]\\s*(NB|TH|VDT|VDC|VD|nhan biet|thong hieu|van dung cao|van dung)"
                            + "\\s*[\\])>]\\s*[.:]?\\s*",
                    ANY);
    private static final Pattern PART =
            Pattern.compile(
                    "(?:phan|part|nhom)\\s+(?:[IVX]{1,5}|\\d{1,2}|[A-E])\\b(?!\\s*%).*", ANY);
    private static final Pattern END =
            Pattern.compile("[^\\p{Alnum}]*(?:het|the end)[^\\p{Alnum}]*", ANY);
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:(?:dap an|phuong an dung|tra loi)(?:\\s+dung)?(?:\\s+la)?|key|answer|da)"
                            + "\\s*[:=]\\s*(.*)",
                    ANY);
    private static final Pattern KEY_BARE =
            Pattern.compile(
                    "(?:(?:chon\\s+)?(?:dap an|phuong an)(?:\\s+dung)?(?:\\s+la)?|chon(?:\\s+cau)?)"
                            + "\\s*[.\\-\u2013]?\\s+([A-H])\\b\\s*[.,:;)]?\\s*(.*)",
                    ANY);
    private static final Pattern EXPLANATION =
            Pattern.compile(
                    "(?:loi giai|huong dan(?:\\s+(?:giai|tra loi|cham|chi tiet))*|giai thich)"
                            + "(?:\\s+chi tiet)?\\s*(?:[:.]|$)\\s*(.*)",
                    ANY);
    private static final Pattern ANSWERS =
            Pattern.compile(
                    "[^\\p{Alnum}]*(?:bang\\s+)?(?:dap an|loi giai|huong dan (?:giai|cham|chi tiet)"
                            + "|giai thich chi tiet|answer key|key)\\b[^:]{0,60}:?\\s*",
                    ANY);
    private static final Pattern SHARED =
            Pattern.compile(
                    "(?:(?:su dung|dung|doc|dua vao|can cu|cho)\\b.*\\b(?:cau|bai)\\s+(?:hoi\\s+)?"
                            + "(?:tu\\s+)?(?:cau\\s+)?\\d+.*)",
                    ANY);
    private static final Pattern LETTER_ALONE =
            Pattern.compile("\\*?\\s*[A-Ha-h]\\s*[.)]?|[#*]?[A-H]\\s*[.):]?");

    private static final Map<String, String> LEVELS =
            Map.of(
                    "nb", "nhan-biet",
                    "nhan biet", "nhan-biet",
                    "th", "thong-hieu",
                    "thong hieu", "thong-hieu",
                    "vd", "van-dung",
                    "vdt", "van-dung",
                    "van dung", "van-dung",
                    "vdc", "van-dung-cao",
                    "van dung cao", "van-dung-cao");

    private Markers() {}

    /**
     * The beginning of a question.
     *
     * @param worded whether a word stands before the number
     * @param end where its text begins
     */
    record Question(int number, boolean worded, int end) {}

    static @Nullable Question question(MarkedText text) {
        Matcher worded = WORDED.matcher(text.bare());
        if (worded.lookingAt()) {
            return new Question(Integer.parseInt(worded.group(1)), true, worded.end());
        }
        Matcher numbered = NUMBERED.matcher(text.bare());
        return numbered.lookingAt()
                ? new Question(Integer.parseInt(numbered.group(1)), false, numbered.end())
                : null;
    }

    /** The tag K12Online begins a question with: level and kind. */
    record Tag(String level, String kind, int end) {}

    static @Nullable Tag tag(MarkedText text) {
        Matcher tag = K12.matcher(text.bare());
        return tag.lookingAt()
                ? new Tag(
                        level(tag.group(1)),
                        tag.group(2).toUpperCase(java.util.Locale.ROOT),
                        tag.end())
                : null;
    }

    /** A tag of K12Online inside a question. */
    record Piece(String name, int end) {}

    static @Nullable Piece piece(MarkedText text) {
        Matcher piece = K12_PART.matcher(text.bare());
        return piece.lookingAt()
                ? new Piece(piece.group(1).toUpperCase(java.util.Locale.ROOT), piece.end())
                : null;
    }

    /** A level in brackets near the beginning or at the end of a stem. */
    record Level(String code, int start, int end) {}

    static @Nullable Level levelIn(MarkedText stem) {
        Matcher level = LEVEL.matcher(stem.bare());
        while (level.find()) {
            if (level.start() < 4 || level.end() == stem.length()) {
                return new Level(level(level.group(1)), level.start(), level.end());
            }
        }
        return null;
    }

    private static String level(String written) {
        return LEVELS.getOrDefault(written.toLowerCase(java.util.Locale.ROOT), "");
    }

    static boolean isPart(MarkedText text) {
        return text.length() < 300 && PART.matcher(text.bare()).matches();
    }

    static boolean isEnd(MarkedText text) {
        return text.length() < 60 && END.matcher(text.bare()).matches();
    }

    static boolean isAnswersHeading(MarkedText text) {
        return text.length() < 80 && ANSWERS.matcher(text.bare()).matches();
    }

    static boolean isShared(MarkedText text) {
        return SHARED.matcher(text.bare()).matches();
    }

    static boolean isLetterAlone(MarkedText text) {
        return text.length() <= 5 && LETTER_ALONE.matcher(text.bare()).matches();
    }

    /** A key written after its question: where it stands, and what follows it. */
    record Key(int start, int end, int rest) {}

    static @Nullable Key key(MarkedText text) {
        Matcher bare = KEY_BARE.matcher(text.bare());
        if (bare.matches() && Character.isUpperCase(text.bare().charAt(bare.start(1)))) {
            return new Key(bare.start(1), bare.end(1), bare.start(2));
        }
        Matcher key = KEY.matcher(text.bare());
        return key.matches() ? new Key(key.start(1), text.length(), text.length()) : null;
    }

    /** Where an explanation's text begins, or -1. */
    static int explanation(MarkedText text) {
        Matcher explanation = EXPLANATION.matcher(text.bare());
        return explanation.matches() ? explanation.start(1) : -1;
    }

    /** Whether a cell of a table begins a question or an option. */
    static boolean beginsSomething(MarkedText text) {
        Matcher worded = WORDED.matcher(text.bare());
        return (worded.lookingAt() && worded.end() < text.length())
                || tag(text) != null
                || piece(text) != null
                || OptionMark.atStart(text) != null
                || (isLetterAlone(text) && Character.isUpperCase(text.bare().charAt(0)));
    }
}
