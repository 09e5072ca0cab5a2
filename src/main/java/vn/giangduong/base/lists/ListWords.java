package vn.giangduong.base.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giangduong.base.text.Messages;

/** What lists say, in the language of whoever reads it. */
public record ListWords(Messages messages, Locale locale) {

    private static final String SEPARATOR = "\\s*\\|\\s*";

    /** A text of the framework's own bundle. */
    public String text(String key, Object... arguments) {
        return messages.get(key, locale, arguments);
    }

    /** What the list is called. */
    public String title(ListTemplate template) {
        return text(template.messages() + ".title");
    }

    /** What it is for and what becomes of it. */
    public String help(ListTemplate template) {
        return text(template.messages() + ".help");
    }

    /** The heading of a column. */
    public String heading(ListTemplate template, ListColumn column) {
        return headings(template, column).getFirst();
    }

    /** Everything a column may be headed by in this language. */
    public List<String> headings(ListTemplate template, ListColumn column) {
        return alternatives(template.messages() + ".column." + column.name());
    }

    /** What to write in a column. */
    public String help(ListTemplate template, ListColumn column) {
        return text(template.messages() + ".column." + column.name() + ".help");
    }

    /** What the example has in a column, row by row. */
    public List<String> examples(ListTemplate template, ListColumn column) {
        return alternatives(template.messages() + ".column." + column.name() + ".example");
    }

    /** The word of a choice. */
    public String choice(ListTemplate template, ListColumn column, String code) {
        return choices(template, column, code).getFirst();
    }

    /** Every word of a choice in this language. */
    public List<String> choices(ListTemplate template, ListColumn column, String code) {
        return alternatives(template.messages() + ".choice." + column.name() + "." + code);
    }

    /** All choices of a column, for a sentence. */
    public String choices(ListTemplate template, ListColumn column) {
        return column.choices().stream()
                .map(code -> choice(template, column, code))
                .collect(Collectors.joining(", "));
    }

    /** A sentence; of several, one a line. */
    public String of(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> text(sentence.messageKey(), sentence.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }

    /** A problem, without its place. */
    public String of(ListProblem problem) {
        return text(problem.messageKey(), problem.arguments().toArray());
    }

    private List<String> alternatives(String key) {
        return List.of(text(key).split(SEPARATOR, -1));
    }
}
