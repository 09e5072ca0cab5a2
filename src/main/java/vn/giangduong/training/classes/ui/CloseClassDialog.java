package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.training.classes.TrainingClass;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.ui.TrainingWords;

/** Closes a class, after saying what that means for those who have not completed it. */
class CloseClassDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Notice notice = new Notice();
    private final IntegerField ethnicMinority = new IntegerField();

    /**
     * A dialog.
     *
     * @param counted how many learners belong to a minority as far as is known; {@code null} if not
     */
    CloseClassDialog(
            TrainingClassService classes,
            TrainingClass shown,
            @Nullable Integer counted,
            Runnable done) {
        setHeaderTitle(getTranslation("training.close.title", shown.code()));
        ethnicMinority.setLabel(getTranslation("training.close.ethnicMinority"));
        ethnicMinority.setHelperText(
                getTranslation(
                        counted == null
                                ? "training.close.ethnicMinorityHelp"
                                : "training.close.ethnicMinorityCounted"));
        ethnicMinority.setMin(0);
        ethnicMinority.setValue(counted == null ? shown.ethnicMinority() : counted);
        Button close = new Button(getTranslation("training.close.do"));
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setDisableOnClick(true);
        close.addClickListener(
                click -> {
                    try {
                        classes.close(shown.id(), ethnicMinority.getValue());
                        close();
                        done.run();
                    } catch (BadInputException e) {
                        notice.errors(
                                getTranslation("training.close.failed"),
                                new TrainingWords(this).problems(e));
                        close.setEnabled(true);
                    }
                });
        long open = shown.figures().summoned() - shown.figures().completed();
        add(
                notice,
                new Paragraph(
                        getTranslation("training.close.explain", VietnameseFormats.number(open))),
                ethnicMinority);
        getFooter().add(new Button(getTranslation("base.confirm.cancel"), click -> close()), close);
    }
}
