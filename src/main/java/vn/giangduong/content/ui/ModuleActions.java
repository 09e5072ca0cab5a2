package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleHistory;
import vn.giangduong.content.ModuleRefusedException;
import vn.giangduong.content.ModuleReview;

/** What the signed-in lecturer may do with a version, as buttons. */
class ModuleActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ModuleReview review;
    private final transient ModuleAuthoring authoring;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient Runnable refresh;
    private final Notice notice;

    /**
     * No buttons yet.
     *
     * @param notice tells how an act went
     * @param refresh shows the version as it is after an act
     */
    ModuleActions(ModuleReview review, ModuleAuthoring authoring, Notice notice, Runnable refresh) {
        this.review = review;
        this.authoring = authoring;
        this.notice = notice;
        this.refresh = refresh;
        addClassName("page-header-actions");
    }

    /** The buttons for a version. */
    Component of(String code, ModuleHistory.Entry version, boolean newest) {
        switch (version.state()) {
            case DRAFT -> {
                if (version.mine()) {
                    add(submit(version), edit(code, "content.module.continueEdit"));
                }
            }
            case IN_REVIEW -> {
                if (!version.mine()) {
                    add(sendBack(version), approve(version));
                }
            }
            case APPROVED -> {
                add(retire(version));
                if (newest) {
                    add(edit(code, "content.module.edit"));
                }
            }
            case RETIRED -> {
                if (newest) {
                    add(edit(code, "content.module.edit"));
                }
            }
        }
        return this;
    }

    private Button edit(String code, String key) {
        Button edit =
                new Button(
                        getTranslation(key),
                        click ->
                                attempt(
                                        () -> {
                                            authoring.edit(code);
                                            getUI().ifPresent(
                                                            ui ->
                                                                    ui.navigate(
                                                                            ModuleRoutes.edit(
                                                                                    code)));
                                        }));
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        return edit;
    }

    private Button submit(ModuleHistory.Entry version) {
        return asking("submit", "submitted", () -> review.submit(version.id()));
    }

    private Button approve(ModuleHistory.Entry version) {
        Button approve = asking("approve", "approved", () -> review.approve(version.id()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        return approve;
    }

    private Button retire(ModuleHistory.Entry version) {
        return asking("retire", "retired", () -> review.retire(version.id()));
    }

    private Button sendBack(ModuleHistory.Entry version) {
        return new Button(
                getTranslation("content.module.sendBack"),
                click ->
                        new ReasonDialog(
                                        reason -> {
                                            review.sendBack(version.id(), reason);
                                            refresh.run();
                                            notice.success(
                                                    getTranslation("content.module.sentBack"));
                                        })
                                .open());
    }

    private Button asking(String act, String done, Runnable action) {
        String text = getTranslation("content.module." + act);
        String explanation = getTranslation("content.module." + act + ".explain");
        String outcome = getTranslation("content.module." + done);
        return new Button(
                text,
                click ->
                        new Confirm(
                                        text,
                                        explanation,
                                        text,
                                        () ->
                                                attempt(
                                                        () -> {
                                                            action.run();
                                                            refresh.run();
                                                            notice.success(outcome);
                                                        }))
                                .open());
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (ModuleRefusedException e) {
            notice.error(words.refusal(e));
        } catch (BadInputException e) {
            notice.errors(getTranslation("content.module.notDone"), words.problems(e, true));
        }
    }
}
