package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreData;
import vn.giangduong.people.memberships.LastEntry;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.PlaceOfStudyService;
import vn.giangduong.people.memberships.Stay;

/** Where a person was and is a member, and where they study apart from it. */
class PersonStays extends Section {

    private static final long serialVersionUID = 1L;

    private final LocalDate today;

    /**
     * A section.
     *
     * @param stays the memberships, the earliest first
     * @param done carries a change out and shows the page again
     */
    PersonStays(
            CadreData person,
            List<Stay> stays,
            MembershipService memberships,
            PlaceOfStudyService places,
            LocalDate today,
            Consumer<Runnable> done) {
        this.today = today;
        CadreId id = person.id();
        add(new H2(getTranslation("people.person.memberships")), timeline(stays));
        if (person.mayEdit()) {
            LastEntry.of(stays).ifPresent(entry -> add(takeBack(id, entry, memberships, done)));
        }
        List<Stay> study = places.history(id);
        add(new H2(getTranslation("people.person.places")));
        if (study.isEmpty()) {
            add(new Paragraph(getTranslation("people.person.noPlace")));
            return;
        }
        add(timeline(study));
        if (person.mayEdit() && study.stream().anyMatch(this::mayEnd)) {
            add(
                    new Button(
                            getTranslation("people.stay.placeEnd.title"),
                            click ->
                                    new StayDialog(
                                                    "placeEnd",
                                                    today,
                                                    null,
                                                    false,
                                                    (unit, on, why) ->
                                                            done.accept(() -> places.end(id, on)))
                                            .withoutReason()
                                            .open()));
        }
    }

    /** The button says what will be taken back. */
    private Button takeBack(
            CadreId id, LastEntry entry, MembershipService memberships, Consumer<Runnable> done) {
        boolean end = entry.kind() == LastEntry.Kind.END;
        LocalDate day =
                end && entry.stay().until() != null ? entry.stay().until() : entry.stay().from();
        String what =
                getTranslation(
                        "people.stay.back." + entry.kind(),
                        entry.stay().unitName(),
                        VietnameseFormats.date(day));
        return new Button(
                what,
                click ->
                        new StayDialog(
                                        end ? "backEnd" : "back",
                                        day,
                                        null,
                                        false,
                                        (unit, on, why) ->
                                                done.accept(() -> memberships.takeBack(id, why)))
                                .about(what)
                                .open());
    }

    private boolean mayEnd(Stay place) {
        LocalDate until = place.until();
        return until == null || until.isAfter(today);
    }

    private OrderedList timeline(List<Stay> stays) {
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        for (Stay stay : stays.reversed()) {
            Span unit = new Span(stay.unitName());
            unit.addClassName("timeline-what");
            ListItem item = new ListItem(unit, new Span(days(stay)));
            if (stay.holds(today)) {
                item.addClassName("now");
                item.add(new StateBadge(Tone.DONE, getTranslation("people.stay.now")));
            } else if (stay.from().isAfter(today)) {
                item.add(new StateBadge(Tone.SOON, getTranslation("people.stay.toCome")));
            }
            String why = why(stay);
            if (!why.isEmpty()) {
                Span reason = new Span(why);
                reason.addClassName("muted");
                item.add(reason);
            }
            list.add(item);
        }
        return list;
    }

    private String days(Stay stay) {
        LocalDate until = stay.until();
        return until == null
                ? getTranslation("people.stay.since", VietnameseFormats.date(stay.from()))
                : getTranslation(
                        "people.stay.days",
                        VietnameseFormats.date(stay.from()),
                        VietnameseFormats.date(Periods.lastDayBefore(until)));
    }

    private String why(Stay stay) {
        StringBuilder why = new StringBuilder(Objects.requireNonNullElse(stay.reason(), ""));
        if (stay.endReason() != null) {
            why.append(why.isEmpty() ? "" : "; ")
                    .append(getTranslation("people.stay.ended", stay.endReason()));
        }
        if (stay.recordedAt() != null && stay.recordedBy() != null) {
            why.append(why.isEmpty() ? "" : " · ")
                    .append(
                            getTranslation(
                                    "people.stay.recorded",
                                    stay.recordedBy(),
                                    VietnameseFormats.dateTime(stay.recordedAt())));
        }
        return why.toString();
    }
}
