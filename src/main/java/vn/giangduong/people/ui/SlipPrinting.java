package vn.giangduong.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.desk.ActivationSlip;

/** Prints activation slips for the unit that is chosen. */
final class SlipPrinting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient AccountActions.Services services;
    private final Notice notice;
    private final transient Runnable changed;

    SlipPrinting(AccountActions.Services services, Notice notice, Runnable changed) {
        this.services = services;
        this.notice = notice;
        this.changed = changed;
    }

    /**
     * The button, or what to do first.
     *
     * @param unit the chosen unit; {@code null} while none is
     */
    Component forUnit(@Nullable UnitId unit, boolean withUnder) {
        if (unit == null) {
            Paragraph hint = new Paragraph(notice.getTranslation("people.slips.chooseUnit"));
            hint.addClassName("muted");
            return hint;
        }
        Div place = new Div();
        place.addClassName("slip-printing");
        String text = notice.getTranslation("people.slips.print");
        place.add(
                new Button(
                        text,
                        click ->
                                new Confirm(
                                                text,
                                                notice.getTranslation("people.slips.explain"),
                                                text,
                                                () -> printOrAsk(unit, withUnder, place))
                                        .open()));
        return place;
    }

    /** The reason for which the page was opened may hold no longer; the page asks again. */
    private void printOrAsk(UnitId unit, boolean withUnder, Div place) {
        try {
            print(unit, withUnder, place);
        } catch (NamesNeedReasonException e) {
            UI.getCurrent().getPage().reload();
        }
    }

    private void print(UnitId unit, boolean withUnder, Div place) {
        try {
            List<ActivationSlip> slips = services.slips().issue(unit, withUnder);
            if (slips.isEmpty()) {
                notice.information(notice.getTranslation("people.slips.none"));
                return;
            }
            byte[] pdf = services.pdf().draw(slips, Downloads.address());
            place.getChildren()
                    .filter(child -> child.hasClassName("button"))
                    .toList()
                    .forEach(place::remove);
            place.add(
                    Downloads.pdf(
                            notice.getTranslation("people.slips.download"),
                            "phieu-kich-hoat.pdf",
                            pdf));
            notice.success(
                    notice.getTranslation(
                            "people.slips.issued", VietnameseFormats.number(slips.size())));
            changed.run();
        } catch (BadInputException e) {
            notice.errors(
                    notice.getTranslation("people.slips.print"),
                    e.problems().stream()
                            .map(
                                    problem ->
                                            notice.getTranslation(
                                                    problem.messageKey(),
                                                    problem.arguments().toArray()))
                            .toList());
        }
    }
}
