package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.Gathered.Option;
import vn.giangduong.questionbank.word.Gathered.Part;
import vn.giangduong.questionbank.word.document.MarkedText;

/** Goes through the lines of a document and gathers its questions. */
final class Grammar {

    private static final int LONGEST_ASIDE = 200;

    /** Where in the document the reader is. */
    private enum At {
        OUTSIDE,
        STEM,
        OPTIONS,
        KEY,
        EXPLANATION,
        ANSWERS,
        ENDED
    }

    private final List<Gathered> questions = new ArrayList<>();
    private final List<WordFile.Aside> aside = new ArrayList<>();
    private final AnswerSheet answers = new AnswerSheet();
    private Ahead ahead = new Ahead(List.of());
    private boolean worded;
    private Part part = Part.NONE;
    private At at = At.OUTSIDE;
    private @Nullable Gathered now;
    private @Nullable Line shared;

    List<Gathered> questions() {
        return questions;
    }

    AnswerSheet answers() {
        return answers;
    }

    List<WordFile.Aside> aside() {
        return aside;
    }

    void read(List<Line> lines) {
        ahead = new Ahead(lines);
        worded =
                lines.stream()
                        .map(line -> Markers.question(line.text()))
                        .anyMatch(question -> question != null && question.worded());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.table() != null) {
                table(line);
            } else if (!line.text().isBlank()) {
                line(i, line);
            }
        }
        if (shared != null) {
            putAside(shared);
        }
    }

    private void table(Line line) {
        List<KeyEntry> keys = line.table() == null ? List.of() : KeyTable.read(line.table());
        boolean over = at == At.ENDED || at == At.ANSWERS;
        boolean answered = now != null && (now.options.size() > 1 || now.part.shortAnswers());
        if (!keys.isEmpty() && (over || (keys.size() > 1 && answered))) {
            answers.add(keys);
            at = At.ANSWERS;
        } else if (now != null && at == At.STEM && line.table() != null) {
            now.tables.append(WordHtml.table(line.table()));
            now.doubt("table");
        } else {
            String text =
                    line.table() == null
                            ? ""
                            : String.join(
                                    " | ",
                                    line.table().paragraphs().stream()
                                            .map(each -> each.text().text())
                                            .toList());
            if (now != null && !over && !text.isBlank()) {
                now.doubt("tableLeftOut");
            }
            putAside(line.paragraph(), text);
        }
    }

    private void line(int index, Line line) {
        MarkedText text = line.text();
        if (at == At.ANSWERS) {
            answersLine(line);
            return;
        }
        if (!questions.isEmpty() && Markers.isEnd(text)) {
            end(At.ENDED);
            return;
        }
        if (answersBegin(index)) {
            end(At.ANSWERS);
            if (!Markers.isAnswersHeading(text)) {
                answersLine(line);
            }
            return;
        }
        if (Markers.isPart(text)) {
            part(line);
            return;
        }
        if (begins(index, line)) {
            return;
        }
        Gathered question = now;
        if (question == null) {
            if (Markers.isShared(text)) {
                shared = line;
            } else {
                putAside(line);
            }
            return;
        }
        if (at == At.OPTIONS && !line.continued() && Markers.isShared(text)) {
            shared = line;
            return;
        }
        question.source(line);
        inside(index, line, question);
    }

    private void end(At where) {
        now = null;
        at = where;
    }

    private void answersLine(Line line) {
        if (Markers.isPart(line.text())) {
            answers.nextPart();
        } else if (!answers.line(line.text()) && !Markers.isAnswersHeading(line.text())) {
            putAside(line);
        }
    }

    private void part(Line line) {
        String bare = line.text().bare().toLowerCase(java.util.Locale.ROOT);
        part =
                new Part(
                        part.index() + 1,
                        line.text().text(),
                        bare.matches(".*dung\\s*(,|/|-|\u2013|hoac|hay)?\\s*sai.*"),
                        bare.contains("tra loi ngan"),
                        bare.contains("tu luan"));
        end(At.OUTSIDE);
    }

    /** Begins a question when the line does. */
    private boolean begins(int index, Line line) {
        Markers.Tag tag = Markers.tag(line.text());
        if (tag != null) {
            begin(index, line, questions.size() + 1, tag.end());
            if (now != null) {
                now.level = tag.level();
                now.kind = tag.kind();
            }
            return true;
        }
        Markers.Question mark = Markers.question(line.text());
        if (mark == null || !isBelievable(mark, line)) {
            return false;
        }
        boolean otherStyle = worded && !mark.worded();
        begin(index, line, mark.number(), mark.end());
        if (now != null && otherStyle) {
            now.doubt("numberStyle", mark.number());
        }
        return true;
    }

    /** A bare number may also count things inside a question. */
    private boolean isBelievable(Markers.Question mark, Line line) {
        if (mark.worded()) {
            return true;
        }
        Gathered question = now;
        if (question == null) {
            return !worded && (at != At.OUTSIDE || mark.number() <= 1 || !questions.isEmpty());
        }
        boolean next = mark.number() == question.number + 1;
        boolean whole = question.options.size() > 1;
        if (worded || line.continued() || at == At.EXPLANATION || at == At.KEY) {
            return next && !line.continued() && (!worded || (whole && at == At.OPTIONS));
        }
        boolean open = question.part.shortAnswers() || question.part.essays();
        return whole || (next && open);
    }

    private void begin(int index, Line line, int number, int textFrom) {
        Gathered question = new Gathered(line.paragraph(), number, part);
        questions.add(question);
        now = question;
        at = At.STEM;
        if (shared != null) {
            question.source(shared);
            question.stem = shared.text();
            question.doubt("sharedText");
            shared = null;
        }
        question.source(line);
        MarkedText rest = line.text().from(textFrom).strip();
        if (!rest.isBlank()) {
            inside(index, new Line(line.paragraph(), rest, true, null), question);
        }
    }

    private void inside(int index, Line line, Gathered question) {
        MarkedText text = line.text();
        Markers.Piece piece = Markers.piece(text);
        if (piece != null) {
            tagged(piece, text.from(piece.end()).strip(), question);
            return;
        }
        int explained = Markers.explanation(text);
        if (explained >= 0 && at != At.STEM) {
            at = At.EXPLANATION;
            explain(question, text.from(explained).strip());
            return;
        }
        Markers.Key key =
                at == At.EXPLANATION && !question.keys.isEmpty() ? null : Markers.key(text);
        if (key != null) {
            question.keys.add(text.text().substring(key.start(), key.end()));
            question.explanation = question.explanation.line(text.from(key.rest()));
            at = at == At.EXPLANATION ? At.EXPLANATION : At.KEY;
            return;
        }
        if (at == At.EXPLANATION) {
            explain(question, text);
        } else if (!options(index, text, question)) {
            goOn(line, question);
        }
    }

    private static void explain(Gathered question, MarkedText text) {
        question.explanation = question.explanation.line(text);
    }

    private void goOn(Line line, Gathered question) {
        switch (at) {
            case STEM -> question.stem = question.stem.line(line.text());
            case OPTIONS -> {
                Option last = question.options.getLast();
                last.text = last.text.line(line.text());
                if (!line.continued()) {
                    question.doubt("textAfterOption", letter(last));
                }
            }
            default -> {
                explain(question, line.text());
                question.doubt("textAfterKey");
            }
        }
    }

    private static char letter(Option option) {
        return Character.toUpperCase(option.letter);
    }

    private void tagged(Markers.Piece piece, MarkedText rest, Gathered question) {
        switch (piece.name()) {
            case "$", "#" -> {
                OptionLines.addTagged(piece, rest, question);
                at = At.OPTIONS;
            }
            case "LG" -> {
                at = At.EXPLANATION;
                explain(question, rest);
            }
            case "END" -> end(At.OUTSIDE);
            default -> {}
        }
    }

    /** Takes the options of a line; false when there are none. */
    private boolean options(int index, MarkedText text, Gathered question) {
        List<OptionMark> marks =
                at == At.KEY
                        ? List.of()
                        : OptionLines.marks(text, question, ahead.nextLetter(index));
        if (marks.isEmpty()) {
            return false;
        }
        MarkedText before = text.sub(0, marks.getFirst().start()).strip();
        if (!before.isBlank()) {
            goOn(new Line(0, before, true, null), question);
        }
        OptionLines.add(marks, text, question);
        at = At.OPTIONS;
        return true;
    }

    /** Whether keys and explanations for all questions follow from here on. */
    private boolean answersBegin(int index) {
        boolean complete = now == null || now.options.size() > 1 || now.part.shortAnswers();
        return !questions.isEmpty()
                && ahead.answersBegin(index, questions.getFirst().number, at == At.ENDED, complete);
    }

    private void putAside(Line line) {
        putAside(line.paragraph(), line.text().text());
    }

    private void putAside(int paragraph, String text) {
        String shown = text.length() > LONGEST_ASIDE ? text.substring(0, LONGEST_ASIDE) : text;
        if (!shown.isBlank()) {
            aside.add(new WordFile.Aside(paragraph, shown));
        }
    }
}
