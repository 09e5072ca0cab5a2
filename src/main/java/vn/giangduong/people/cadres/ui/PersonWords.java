package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.cadres.CadreDraft;
import vn.giangduong.people.duplicates.Likeness;

/** What the pages of people say, in the reader's language. */
final class PersonWords {

    private final Component view;

    PersonWords(Component view) {
        this.view = view;
    }

    String text(String key, Object... arguments) {
        return view.getTranslation(key, arguments);
    }

    static String born(@Nullable LocalDate date, @Nullable Integer year) {
        if (date != null) {
            return VietnameseFormats.date(date);
        }
        return year == null ? VietnameseFormats.NONE : Integer.toString(year);
    }

    static String day(@Nullable LocalDate date) {
        return date == null ? VietnameseFormats.NONE : VietnameseFormats.date(date);
    }

    static String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? VietnameseFormats.NONE : text;
    }

    /** Why two records look alike, as one sentence. */
    String why(Likeness likeness) {
        return likeness.signs().stream()
                .map(sign -> text("people.sign." + sign.name()))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong, one line each; the fields are named. */
    List<String> problems(BadInputException refused) {
        return refused.problems().stream()
                .map(problem -> text(problem.messageKey(), problem.arguments().toArray()))
                .toList();
    }

    /** A record's data as terms and what they are. */
    DescriptionList facts(CadreDraft draft) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("person-facts");
        fact(facts, "code", draft.code());
        fact(facts, "birth", born(draft.birthDate(), draft.birthYear()));
        fact(facts, "sex", text("people.sex." + draft.sex()));
        fact(facts, "position", orNone(draft.position()));
        fact(facts, "phone", orNone(draft.phone()));
        fact(facts, "email", orNone(draft.email()));
        fact(
                facts,
                "theoryLevel",
                draft.theoryLevel() == null
                        ? VietnameseFormats.NONE
                        : text("people.theory." + draft.theoryLevel()));
        fact(facts, "theoryLevelEvidence", orNone(draft.theoryLevelEvidence()));
        fact(facts, "theoryLevelOn", day(draft.theoryLevelOn()));
        fact(facts, "source", orNone(draft.source()));
        return facts;
    }

    private void fact(DescriptionList facts, String field, String value) {
        facts.add(
                new DescriptionList.Term(text("people.field." + field)),
                new DescriptionList.Description(value));
    }

    static Locale locale(Component view) {
        return view.getUI().map(ui -> ui.getLocale()).orElseGet(Locale::getDefault);
    }
}
