package vn.giangduong.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.people.desk.AccountDesk;
import vn.giangduong.people.desk.AccountRow;
import vn.giangduong.people.desk.AccountState;
import vn.giangduong.people.desk.ActivationSlip;
import vn.giangduong.people.desk.ActivationSlips;
import vn.giangduong.people.desk.ActivationSlipsPdf;
import vn.giangduong.people.desk.IssuedCode;

/** The buttons of an account's row, each asking before it acts. */
final class AccountActions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the page acts through. */
    @org.springframework.stereotype.Component
    record Services(AccountDesk desk, ActivationSlips slips, ActivationSlipsPdf pdf) {}

    private final transient Services services;
    private final Notice notice;
    private final transient Runnable changed;

    AccountActions(Services services, Notice notice, Runnable changed) {
        this.services = services;
        this.notice = notice;
        this.changed = changed;
    }

    Component of(AccountRow row, boolean mayIssue, boolean administers) {
        Div buttons = new Div();
        buttons.addClassName("account-actions");
        if (mayIssue && row.state() != AccountState.LOCKED) {
            boolean first = row.state() == AccountState.NEVER_ACTIVATED;
            buttons.add(
                    button(
                            row,
                            first ? "people.accounts.firstCode" : "people.accounts.reset",
                            () -> show(row, services.desk().issueCode(row.id()))));
        }
        if (administers && row.secondFactor()) {
            buttons.add(
                    button(
                            row,
                            "people.accounts.removeFactor",
                            () -> {
                                services.desk().removeSecondFactor(row.id());
                                done("people.accounts.removeFactor.done", row);
                            }));
        }
        if (administers) {
            boolean locked = row.state() == AccountState.LOCKED;
            String key = locked ? "people.accounts.unlock" : "people.accounts.lock";
            buttons.add(
                    button(
                            row,
                            key,
                            () -> {
                                services.desk().setLocked(row.id(), !locked);
                                done(key + ".done", row);
                            }));
        }
        return buttons;
    }

    private Button button(AccountRow row, String key, Runnable action) {
        String text = notice.getTranslation(key);
        Button button =
                new Button(
                        text,
                        click ->
                                new Confirm(
                                                text,
                                                notice.getTranslation(key + ".explain", row.name()),
                                                text,
                                                action)
                                        .open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(text + ": " + row.name());
        return button;
    }

    private void done(String key, AccountRow row) {
        notice.success(notice.getTranslation(key, row.code()));
        changed.run();
    }

    /** The code stays on the screen until it is closed, and nowhere afterwards. */
    private void show(AccountRow row, IssuedCode issued) {
        ActivationSlip slip =
                new ActivationSlip(
                        issued.name(),
                        row.birthYear(),
                        row.unitName() == null ? "" : row.unitName(),
                        issued.account(),
                        issued.code(),
                        issued.until());
        byte[] pdf = services.pdf().draw(List.of(slip), Downloads.address());
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(notice.getTranslation("people.accounts.code.title", issued.name()));
        dialog.setCloseOnOutsideClick(false);
        Paragraph code = new Paragraph(issued.code());
        code.addClassName("one-time-code");
        dialog.add(
                code,
                new Paragraph(
                        notice.getTranslation(
                                "people.accounts.code.until",
                                VietnameseFormats.date(Periods.dayOf(issued.until())))),
                new Paragraph(notice.getTranslation("people.accounts.code.text")));
        Button close =
                new Button(
                        notice.getTranslation("people.accounts.code.close"),
                        click -> dialog.close());
        dialog.getFooter()
                .add(
                        Downloads.pdf(
                                notice.getTranslation("people.slips.download"),
                                "phieu-" + issued.account() + ".pdf",
                                pdf),
                        close);
        dialog.open();
        changed.run();
    }
}
