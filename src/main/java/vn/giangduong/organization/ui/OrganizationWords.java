package vn.giangduong.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEvent;
import vn.giangduong.organization.events.UnitEventKind;
import vn.giangduong.organization.events.UnitEventUnit;

/** Types, events, spans of days and problems in the reader's words. */
final class OrganizationWords {

    private final Component view;

    OrganizationWords(Component view) {
        this.view = view;
    }

    String type(UnitType type) {
        return view.getTranslation("base.language").equals("en")
                ? type.nameInEnglish()
                : type.name();
    }

    Span typeTag(UnitType type) {
        Span tag = new Span(type(type));
        tag.addClassName("unit-type");
        return tag;
    }

    String kind(UnitEventKind kind) {
        return view.getTranslation("organization.event.kind." + kind.name());
    }

    /** From the first day on, or from the first to the last. */
    String span(LocalDate from, LocalDate to) {
        return to.equals(UnitService.FOREVER)
                ? view.getTranslation("organization.span.since", VietnameseFormats.date(from))
                : view.getTranslation(
                        "organization.span.fromTo",
                        VietnameseFormats.date(from),
                        VietnameseFormats.date(to.minusDays(1)));
    }

    String document(@Nullable LegalDocument document) {
        return document == null
                ? view.getTranslation("organization.event.noDocument")
                : view.getTranslation(
                        "organization.event.document",
                        document.number(),
                        VietnameseFormats.date(document.date()),
                        document.issuer());
    }

    /** Which units an event was about and what came of it, in a line. */
    String about(UnitEvent event) {
        String subjects = names(event, UnitEventUnit.Part.SUBJECT);
        String results = names(event, UnitEventUnit.Part.RESULT);
        if (subjects.isEmpty() || results.isEmpty()) {
            return subjects + results;
        }
        return view.getTranslation("organization.event.about", subjects, results);
    }

    private static String names(UnitEvent event, UnitEventUnit.Part part) {
        return event.units().stream()
                .filter(unit -> unit.part() == part)
                .map(UnitEventUnit::name)
                .collect(Collectors.joining(", "));
    }

    String sentence(Consequence consequence) {
        return view.getTranslation(
                consequence.messageKey(),
                consequence.arguments().stream().map(this::shown).toArray());
    }

    /** The problem as a sentence that begins with the field it is about, if it is about one. */
    String sentence(Problem problem) {
        String text =
                view.getTranslation(
                        problem.messageKey(),
                        problem.arguments().stream().map(this::shown).toArray());
        String field = problem.column();
        String label = field == null ? "" : view.getTranslation("organization.field." + field);
        boolean named = !label.isEmpty() && !label.startsWith("!");
        String sentence = named ? label + ": " + text : text;
        return sentence.substring(0, 1).toUpperCase(Locale.of("vi")) + sentence.substring(1);
    }

    List<String> sentences(List<Problem> problems) {
        return problems.stream().map(this::sentence).toList();
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> VietnameseFormats.date(day);
            case Long number -> VietnameseFormats.number(number);
            case Integer number -> VietnameseFormats.number(number.longValue());
            case UnitEventKind kind -> kind(kind).toLowerCase(Locale.of("vi"));
            default -> argument;
        };
    }

    /** Texts joined by a middle dot, empty ones left out. */
    static String line(String... parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
