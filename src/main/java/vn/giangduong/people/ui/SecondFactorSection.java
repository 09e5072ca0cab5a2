package vn.giangduong.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.people.login.SecondFactor;
import vn.giangduong.people.login.SecondFactorEnrolment;
import vn.giangduong.people.login.SecondFactorState;
import vn.giangduong.people.login.TooManyAttemptsException;

/** My second factor: turning it on, recovery codes, another telephone. */
final class SecondFactorSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactor factor;
    private final transient Runnable changed;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    SecondFactorSection(SecondFactor factor, Runnable changed) {
        this.factor = factor;
        this.changed = changed;
        content.addClassName("second-factor");
        add(
                new H2(getTranslation("people.me.factor")),
                new Paragraph(getTranslation("people.me.factor.explain")),
                notice,
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        SecondFactorState state = factor.state();
        content.add(
                new StateBadge(
                        state.enrolled() ? Tone.DONE : state.mustEnrol() ? Tone.LATE : Tone.CALM,
                        getTranslation(
                                state.enrolled()
                                        ? "people.me.factor.on"
                                        : "people.me.factor.off")));
        if (state.required()) {
            content.add(
                    new Paragraph(
                            getTranslation(
                                    state.exempt()
                                            ? "people.me.factor.demo"
                                            : "people.me.factor.required")));
        }
        if (state.enrolled()) {
            enrolled();
        } else {
            Button begin = new Button(getTranslation("people.me.factor.begin"), click -> offer());
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            content.add(begin);
        }
    }

    private void enrolled() {
        content.add(
                new Paragraph(getTranslation("people.me.factor.left", factor.recoveryCodesLeft())));
        TextField code = codeField("people.me.factor.anyCode");
        Button confirm =
                button(
                        "people.me.factor.confirm",
                        code,
                        typed -> {
                            boolean right = factor.confirm(typed);
                            if (right) {
                                notice.success(getTranslation("people.me.factor.confirmed"));
                                redraw();
                            }
                            return right;
                        });
        Button renew =
                button(
                        "people.me.factor.renew",
                        code,
                        typed -> showCodes(factor.renewRecoveryCodes(typed)));
        Button remove =
                button(
                        "people.me.factor.remove",
                        code,
                        typed -> {
                            boolean right = factor.remove(typed);
                            if (right) {
                                notice.information(getTranslation("people.me.factor.removed"));
                                redraw();
                            }
                            return right;
                        });
        content.add(form(code, confirm, renew, remove));
    }

    private void offer() {
        content.removeAll();
        notice.clear();
        SecondFactorEnrolment enrolment = factor.begin();
        Image picture =
                new Image(enrolment.picture(), getTranslation("people.factor.enrol.picture"));
        picture.addClassName("qr");
        Code key = new Code(enrolment.key());
        key.addClassName("enrol-key");
        TextField code = codeField("people.me.factor.code");
        Button finish =
                button("people.me.factor.finish", code, typed -> showCodes(factor.enrol(typed)));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(
                new Paragraph(getTranslation("people.factor.enrol.app")),
                new Paragraph(getTranslation("people.factor.enrol.scan")),
                picture,
                new Paragraph(getTranslation("people.factor.enrol.key")),
                key,
                open(enrolment),
                new Paragraph(getTranslation("people.factor.enrol.type")),
                form(code, finish));
    }

    /** On the telephone itself the address opens the authenticator; it is ours, not typed. */
    private Anchor open(SecondFactorEnrolment enrolment) {
        Anchor link = new Anchor();
        link.setUnsafeHref(enrolment.address());
        link.setText(getTranslation("people.factor.enrol.open"));
        return link;
    }

    private boolean showCodes(Optional<List<String>> codes) {
        codes.ifPresent(
                shown -> {
                    redraw();
                    notice.success(getTranslation("people.me.factor.codes"));
                    Pre list = new Pre(String.join("\n", shown));
                    list.addClassName("recovery-codes");
                    notice.add(list);
                });
        return codes.isPresent();
    }

    private void redraw() {
        draw();
        changed.run();
    }

    private TextField codeField(String label) {
        TextField code = new TextField(getTranslation(label));
        code.setMaxLength(40);
        return code;
    }

    private Button button(String key, TextField code, Function<String, Boolean> action) {
        return new Button(
                getTranslation(key),
                click -> {
                    try {
                        if (!action.apply(code.getValue())) {
                            notice.error(getTranslation("people.factor.wrong"));
                        }
                    } catch (TooManyAttemptsException e) {
                        notice.error(
                                getTranslation(
                                        "people.me.factor.wait", e.remaining().toSeconds() + 1));
                    }
                    code.clear();
                });
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("inline-form");
        return form;
    }
}
