package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.Gathered.Option;
import vn.giangduong.questionbank.word.document.MarkedText;

/** Says of each gathered question what it is, what is right in it, and what is not certain. */
final class Judge {

    /** So many characters of pictures find room in a stem, and in an option. */
    private static final int STEM_PICTURES = 7_000;

    private static final int OPTION_PICTURES = 1_500;
    private static final Set<String> KINDS = Set.of("", "COA", "CMA", "TF", "W");

    private final AnswerSheet answers;
    private final List<Gathered> gathered;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Gathered before;

    Judge(AnswerSheet answers, List<Gathered> gathered) {
        this.answers = answers;
        this.gathered = gathered;
        gathered.forEach(question -> counts.merge(question.number, 1, Integer::sum));
    }

    List<WordQuestion> questions() {
        return gathered.stream().map(this::judged).toList();
    }

    private WordQuestion judged(Gathered question) {
        numbering(question);
        level(question);
        AnswerSheet.Entry entry =
                question.kind.isEmpty()
                        ? answers.of(
                                question.part.index(),
                                question.number,
                                counts.getOrDefault(question.number, 0) == 1)
                        : null;
        List<String> listed = entry == null ? List.of() : entry.values;
        if (entry != null) {
            question.explanation = question.explanation.line(entry.explanation.strip());
        }
        List<Doubt> faults = faults(question);
        if (question.options.isEmpty()) {
            return open(question, listed, faults);
        }
        letters(question);
        KeyFinder finder = new KeyFinder(question, listed);
        boolean judgedByPart = question.part.statements() || question.kind.equals("TF");
        KeyFinder.Found judged = question.isLower() || judgedByPart ? finder.statements() : null;
        if (judged != null) {
            return whole(question, WordType.STATEMENTS, judged, "", faults);
        }
        if (judgedByPart) {
            question.doubt("noJudgement");
            NavigableSet<Integer> marked = FormatMarks.of(question.options).agreed();
            return whole(
                    question,
                    WordType.STATEMENTS,
                    new KeyFinder.Found(
                            question.kind.equals("TF") ? tagged(question) : marked, false),
                    "",
                    faults);
        }
        KeyFinder.Found found = finder.choice();
        if (question.isLower()) {
            question.doubt("smallLetters");
        }
        boolean several = found.right().size() > 1 || question.kind.equals("CMA");
        return whole(question, several ? WordType.MULTIPLE : WordType.SINGLE, found, "", faults);
    }

    private static NavigableSet<Integer> tagged(Gathered question) {
        NavigableSet<Integer> right = new TreeSet<>();
        for (int i = 0; i < question.options.size(); i++) {
            if (question.options.get(i).tag.equals("k#")) {
                right.add(i);
            }
        }
        return right;
    }

    private void numbering(Gathered question) {
        Gathered last = before;
        before = question;
        if (!question.kind.isEmpty()) {
            return;
        }
        if (!seen.add(question.part.index() + "#" + question.number)) {
            question.doubt("numberRepeats", question.number);
        } else if (last != null && question.number != last.number + 1) {
            boolean startsAnew = question.number == 1 && question.part.index() != last.part.index();
            if (!startsAnew) {
                question.doubt("numberSkips", last.number, question.number);
            }
        } else if (last == null && question.number > 1) {
            question.doubt("firstNumber", question.number);
        }
    }

    private static void level(Gathered question) {
        Markers.Level level = Markers.levelIn(question.stem);
        if (level != null && question.level.isEmpty()) {
            question.level = level.code();
            MarkedText end = question.stem.from(level.end());
            MarkedText start = question.stem.sub(0, level.start());
            List<MarkedText.Sign> rest = new ArrayList<>(start.signs());
            rest.addAll(end.signs());
            question.stem = new MarkedText(rest).strip();
        }
    }

    private static List<Doubt> faults(Gathered question) {
        List<Doubt> faults = new ArrayList<>();
        if (question.stem.isBlank() && question.tables.isEmpty()) {
            faults.add(Doubt.of("noStem"));
        }
        if (question.options.size() == 1) {
            faults.add(Doubt.of("oneOption"));
        }
        question.options.stream()
                .filter(option -> option.text.isBlank())
                .forEach(option -> faults.add(Doubt.of("emptyOption", option.letter)));
        if (!KINDS.contains(question.kind)) {
            faults.add(Doubt.of("kindNotTaken", question.kind));
        }
        return faults;
    }

    private static void letters(Gathered question) {
        char wanted = question.isLower() ? 'a' : 'A';
        for (Option option : question.options) {
            if (option.letter != wanted) {
                question.doubt(
                        option.letter < wanted ? "letterRepeats" : "lettersSkip", option.letter);
            }
            wanted = (char) (option.letter + 1);
        }
    }

    /** A question without options: a number, a short text or an essay. */
    private static WordQuestion open(Gathered question, List<String> listed, List<Doubt> faults) {
        KeyFinder.Found none = new KeyFinder.Found(new TreeSet<>(), true);
        KeyFinder.Found unknown = new KeyFinder.Found(new TreeSet<>(), false);
        if (question.part.essays() || question.kind.equals("W")) {
            return whole(question, WordType.ESSAY, none, "", faults);
        }
        List<String> keys = new ArrayList<>(question.keys);
        keys.addAll(listed);
        List<String> different = keys.stream().map(String::strip).distinct().toList();
        if (different.isEmpty() && !question.part.shortAnswers()) {
            faults.add(Doubt.of("noOptions"));
            return whole(question, WordType.SHORT_TEXT, unknown, "", faults);
        }
        if (different.size() != 1 || different.getFirst().isEmpty()) {
            question.doubt(
                    different.size() > 1 ? "keysDisagree" : "noAnswer",
                    String.join(" / ", different));
            return whole(question, WordType.NUMBER, unknown, "", faults);
        }
        String key = different.getFirst();
        String number = KeyValue.number(key);
        if (number == null) {
            question.doubt("answerIsText", key);
            return whole(question, WordType.SHORT_TEXT, none, key, faults);
        }
        if (KeyValue.isTwofold(key)) {
            question.doubt("twofoldNumber", key);
        }
        return whole(question, WordType.NUMBER, none, number, faults);
    }

    private static WordQuestion whole(
            Gathered question,
            WordType type,
            KeyFinder.Found found,
            String answer,
            List<Doubt> faults) {
        pictures(question);
        Option last = question.options.isEmpty() ? null : question.options.getLast();
        String stem = WordHtml.block(question.stem, STEM_PICTURES) + question.tables;
        return new WordQuestion(
                question.paragraph,
                question.number,
                question.part.title(),
                type,
                stem,
                question.options.stream()
                        .map(option -> WordHtml.option(option.text, OPTION_PICTURES))
                        .toList(),
                found.right(),
                answer,
                found.known(),
                WordHtml.block(question.explanation, STEM_PICTURES),
                question.level,
                last != null && (last.tag.equals("!") || last.tag.equals("$")),
                List.copyOf(question.doubts),
                faults,
                question.source);
    }

    private static void pictures(Gathered question) {
        List<MarkedText> texts = new ArrayList<>(List.of(question.stem, question.explanation));
        question.options.forEach(option -> texts.add(option.text));
        boolean leftOut =
                question.tables.indexOf(WordHtml.NO_PICTURE) >= 0
                        || WordHtml.leavesOutPictures(question.stem, STEM_PICTURES)
                        || WordHtml.leavesOutPictures(question.explanation, STEM_PICTURES)
                        || question.options.stream()
                                .anyMatch(
                                        option ->
                                                WordHtml.leavesOutPictures(
                                                        option.text, OPTION_PICTURES));
        if (leftOut) {
            question.doubt("pictureLeftOut");
        } else if (texts.stream().anyMatch(MarkedText::hasPicture)) {
            question.doubt("picture");
        }
        if (texts.stream().anyMatch(MarkedText::hasFormula)
                || question.tables.indexOf(String.valueOf(MarkedText.FORMULA)) >= 0) {
            question.doubt("formula");
        }
        if (texts.stream().anyMatch(text -> text.text().indexOf('\uFFFD') >= 0)) {
            question.doubt("symbol");
        }
    }
}
