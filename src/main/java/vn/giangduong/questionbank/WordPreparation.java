package vn.giangduong.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.questionbank.PreparedBank.PreparedQuestion;
import vn.giangduong.questionbank.word.Doubt;
import vn.giangduong.questionbank.word.WordQuestion;

/** Turns a Word document and its lecturer's decisions into contents of questions. */
final class WordPreparation {

    private static final String PREFIX = "questionbank.word.";
    private static final int CODE_PREFIX = 60;
    private static final int CODE_DIGITS = 12;

    private final WordImport file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PreparedQuestion> questions = new ArrayList<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();

    private WordPreparation(WordImport file) {
        this.file = file;
    }

    static PreparedBank prepare(WordImport file, WorkProgress progress) {
        WordPreparation preparation = new WordPreparation(file);
        preparation.header();
        List<WordQuestion> all = file.file().questions();
        progress.step("questionbank.import.checking", all.size());
        for (int i = 0; i < all.size(); i++) {
            progress.done(i);
            preparation.question(all.get(i), file.decisions().get(i));
        }
        return new PreparedBank(
                file.fileName(),
                file.filing().bankCode(),
                file.filing().bankTitle(),
                preparation.questions,
                preparation.problems);
    }

    private void header() {
        String code = file.filing().bankCode();
        if (code.isEmpty()) {
            problems.add(Problem.in(file.fileName(), PREFIX + "noBank"));
        } else if (!QuestionCode.isCode(code) || GiftPreparation.isReserved(code)) {
            problems.add(Problem.in(file.fileName(), "questionbank.import.badBankCode", code));
        }
        if (file.filing().bankTitle().length() > GiftPreparation.LONGEST_TITLE) {
            problems.add(
                    Problem.in(
                            file.fileName(),
                            "questionbank.import.titleTooLong",
                            GiftPreparation.LONGEST_TITLE));
        }
    }

    /** What is not settled stands in the way, unless the lecturer chose to go on without it. */
    private void question(WordQuestion question, WordDecision decision) {
        if (decision.dropped()) {
            return;
        }
        if (!decision.settles(question)) {
            if (!file.withoutFaulty()) {
                question.faults().forEach(fault -> report(question, fault));
                if (question.faults().isEmpty()) {
                    report(question, new Doubt("unsettled", List.of()));
                }
            }
            return;
        }
        String code = code(file.filing().bankCode(), question);
        List<Problem> found = new ArrayList<>();
        QuestionDraft draft = null;
        try {
            draft = WordDrafts.draft(question, decision, file.filing());
            found.addAll(QuestionRules.check(code, draft));
        } catch (NumberFormatException e) {
            found.add(Problem.in(code, PREFIX + "answerIsNoNumber", decision.answer()));
        }
        Integer first = paragraphs.putIfAbsent(code, question.paragraph());
        if (first != null) {
            found.add(Problem.in(code, PREFIX + "sameQuestion", first));
        }
        if (draft != null && found.isEmpty()) {
            questions.add(new PreparedQuestion(question.paragraph(), code, draft));
        } else if (!file.withoutFaulty()) {
            found.forEach(
                    each ->
                            problems.add(
                                    new Problem(
                                            file.fileName(),
                                            question.paragraph(),
                                            each.column(),
                                            each.messageKey(),
                                            each.arguments())));
        }
    }

    private void report(WordQuestion question, Doubt doubt) {
        problems.add(
                Problem.atLine(
                        file.fileName(),
                        question.paragraph(),
                        PREFIX + doubt.key(),
                        doubt.arguments().toArray()));
    }

    /**
     * The same stem with the same options has the same code, whatever its number and its key: a key
     * put right makes another version, not another question.
     */
    static String code(String bank, WordQuestion question) {
        String content = question.stem() + '\u001f' + String.join("\u001f", question.options());
        String prefix = bank.substring(0, Math.min(CODE_PREFIX, bank.length()));
        return prefix + '-' + Digests.sha256(content).substring(0, CODE_DIGITS);
    }
}
