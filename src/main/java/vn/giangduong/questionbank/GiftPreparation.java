package vn.giangduong.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.questionbank.PreparedBank.PreparedQuestion;
import vn.giangduong.questionbank.gift.GiftFile;
import vn.giangduong.questionbank.gift.GiftOption;
import vn.giangduong.questionbank.gift.GiftQuestion;
import vn.giangduong.questionbank.gift.GiftReader;

/** Turns a GIFT file into contents of questions, and says all that is wrong with it by line. */
final class GiftPreparation {

    static final String BANK = "bank";
    static final String TITLE = "title";
    static final int LONGEST_TITLE = 300;

    private static final String PREFIX = "questionbank.import.";

    /** Addresses of pages that stand where a bank's code would. */
    private static final Set<String> RESERVED = Set.of("review", "import");

    /** What is missing in a file is put right with a tag, not in a field. */
    private static final Set<String> SAID_FOR_FILES = Set.of("noLevel", "noTopic", "noCitation");

    private final String fileName;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private GiftPreparation(String fileName, List<Problem> problems) {
        this.fileName = fileName;
        this.problems = new ArrayList<>(problems);
    }

    static PreparedBank prepare(String fileName, String text) {
        return prepare(fileName, text, WorkProgress.UNWATCHED);
    }

    static PreparedBank prepare(String fileName, String text, WorkProgress progress) {
        GiftFile file = GiftReader.read(fileName, text, progress);
        GiftPreparation preparation = new GiftPreparation(fileName, file.problems());
        String code = file.header().getOrDefault(BANK, "");
        String title = file.header().getOrDefault(TITLE, "");
        preparation.checkHeader(code, title);
        List<PreparedQuestion> questions = new ArrayList<>();
        progress.step("questionbank.import.checking", file.questions().size());
        int checked = 0;
        for (GiftQuestion question : file.questions()) {
            progress.done(checked++);
            preparation.question(question, questions);
        }
        return new PreparedBank(fileName, code, title, questions, preparation.byLine());
    }

    private void checkHeader(String code, String title) {
        if (code.isEmpty()) {
            report(1, "noBank");
        } else if (!QuestionCode.isCode(code) || isReserved(code)) {
            report(1, "badBankCode", code);
        }
        if (title.length() > LONGEST_TITLE) {
            report(1, "titleTooLong", LONGEST_TITLE);
        }
    }

    /** Whether a page of that address stands where the bank's would. */
    static boolean isReserved(String code) {
        return RESERVED.contains(QuestionCode.key(code));
    }

    private void question(GiftQuestion question, List<PreparedQuestion> questions) {
        int before = problems.size();
        String code = question.id() == null ? "" : question.id();
        if (code.isEmpty()) {
            report(question.line(), "noId");
        } else if (!QuestionCode.isCode(code)) {
            report(question.line(), "badId", code);
        } else {
            Integer first = lines.putIfAbsent(QuestionCode.key(code), question.line());
            if (first != null) {
                report(question.line(), "sameId", code, first);
            }
        }
        QuestionDraft content = content(question);
        for (Problem problem : QuestionRules.check(code, content)) {
            problems.add(
                    new Problem(
                            fileName,
                            question.line(),
                            problem.column(),
                            keyForFiles(problem.messageKey()),
                            problem.arguments()));
        }
        if (problems.size() == before) {
            questions.add(new PreparedQuestion(question.line(), code, content));
        }
    }

    private static QuestionDraft content(GiftQuestion question) {
        return new QuestionDraft(
                switch (question.type()) {
                    case SINGLE -> QuestionType.SINGLE;
                    case MULTIPLE -> QuestionType.MULTIPLE;
                    case TRUE_FALSE -> QuestionType.TRUE_FALSE;
                    case SHORT_TEXT -> QuestionType.SHORT_TEXT;
                    case NUMBER -> QuestionType.NUMBER;
                    case MATCHING -> QuestionType.MATCHING;
                    case ESSAY -> QuestionType.ESSAY;
                },
                question.level().flatMap(CognitiveLevel::ofCode).orElse(null),
                new TopicPath(question.category()).text(),
                question.format(),
                question.stem(),
                question.options().stream().map(GiftPreparation::option).toList(),
                question.body(),
                question.explanation() == null ? "" : question.explanation(),
                question.citation().orElse(""),
                question.validity().map(validity -> validity.from()).orElse(null),
                question.validity().map(validity -> validity.to()).orElse(null));
    }

    private static OptionDraft option(GiftOption option) {
        String feedback = option.feedback();
        return new OptionDraft(option.text(), option.fraction(), feedback == null ? "" : feedback);
    }

    private static String keyForFiles(String key) {
        String name = key.substring(key.lastIndexOf('.') + 1);
        return SAID_FOR_FILES.contains(name) ? PREFIX + name : key;
    }

    private void report(int line, String key, Object... arguments) {
        problems.add(Problem.atLine(fileName, line, PREFIX + key, arguments));
    }

    private List<Problem> byLine() {
        return problems.stream()
                .sorted(
                        Comparator.comparing(
                                Problem::line, Comparator.nullsFirst(Integer::compare)))
                .toList();
    }
}
