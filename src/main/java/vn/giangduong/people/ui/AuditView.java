package vn.giangduong.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.giangduong.audit.AuditReader;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.PageHeader;

/** The audit log, newest first, by actor, act and day. */
@Route("audit")
@Menu(order = 85, title = "people.audit.menu", icon = "log")
@RolesAllowed("AUDITOR")
class AuditView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final String ACT = "audit.act.";

    private final transient AuditReader log;
    private final transient Messages messages;
    private final TextField actor = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final DayField from = new DayField(getTranslation("people.audit.from"));
    private final DayField to = new DayField(getTranslation("people.audit.to"));
    private final DataTable<AuditReader.Line> table;
    private final Button older = new Button();
    private final transient List<AuditReader.Line> lines = new ArrayList<>();

    AuditView(AuditReader log, Messages messages) {
        this.log = log;
        this.messages = messages;
        addClassName("audit-page");
        table = new DataTable<>(getTranslation("people.audit.title"));
        table.text(getTranslation("people.audit.at"), line -> VietnameseFormats.dateTime(line.at()))
                .text(getTranslation("people.audit.actor"), AuditReader.Line::actor)
                .text(getTranslation("people.audit.action"), line -> words(line.action()))
                .text(
                        getTranslation("people.audit.subject"),
                        line -> line.subjectType() + " " + line.subjectId())
                .text(
                        getTranslation("people.audit.detail"),
                        line -> Objects.requireNonNullElse(line.detail(), ""))
                .text(
                        getTranslation("people.audit.address"),
                        line -> Objects.requireNonNullElse(line.address(), ""));
        table.atFirst(Integer.MAX_VALUE); // older lines are asked for by the button below
        actor.setLabel(getTranslation("people.audit.actor"));
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        actor.addValueChangeListener(change -> restart());
        action.setLabel(getTranslation("people.audit.action"));
        action.setItems(acts());
        action.setItemLabelGenerator(this::words);
        action.setClearButtonVisible(true);
        action.addValueChangeListener(change -> restart());
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> restart());
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> restart());
        Div choices = new Div(actor, action, from, to);
        choices.addClassName("inline-form");
        older.setText(getTranslation("people.audit.older"));
        older.addClickListener(click -> more());
        add(new PageHeader(getTranslation("people.audit.title"), null), choices, table, older);
        more();
    }

    private void restart() {
        lines.clear();
        more();
    }

    private void more() {
        long before = lines.isEmpty() ? Long.MAX_VALUE : lines.getLast().id();
        List<AuditReader.Line> next = log.before(before, wanted(), PAGE);
        lines.addAll(next);
        table.setItems(lines);
        older.setVisible(next.size() == PAGE);
    }

    private AuditReader.Wanted wanted() {
        AuditReader.Wanted all = AuditReader.Wanted.ALL;
        return new AuditReader.Wanted(
                actor.getValue().strip().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(action.getValue(), ""),
                Objects.requireNonNullElse(from.getValue(), all.from()),
                Objects.requireNonNullElse(to.getValue(), all.to()));
    }

    private List<String> acts() {
        return messages.keys(ACT).stream()
                .map(key -> key.substring(ACT.length()))
                .sorted(Comparator.comparing(act -> VietnameseText.fold(words(act))))
                .toList();
    }

    private String words(String act) {
        return getTranslation(ACT + act);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.audit.title");
    }
}
