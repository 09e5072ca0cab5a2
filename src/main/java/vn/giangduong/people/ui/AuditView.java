package vn.giangduong.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.giangduong.audit.AuditReader;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.PageHeader;

/** The audit log, newest first, by actor. */
@Route("audit")
@Menu(order = 85, title = "people.audit.menu", icon = "log")
@RolesAllowed("AUDITOR")
class AuditView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient AuditReader log;
    private final TextField actor = new TextField();
    private final DataTable<AuditReader.Line> table;
    private final Button older = new Button();
    private final transient List<AuditReader.Line> lines = new ArrayList<>();

    AuditView(AuditReader log) {
        this.log = log;
        table = new DataTable<>(getTranslation("people.audit.title"));
        table.text(getTranslation("people.audit.at"), line -> VietnameseFormats.dateTime(line.at()))
                .text(getTranslation("people.audit.actor"), AuditReader.Line::actor)
                .text(getTranslation("people.audit.action"), AuditReader.Line::action)
                .text(
                        getTranslation("people.audit.subject"),
                        line -> line.subjectType() + " " + line.subjectId())
                .text(
                        getTranslation("people.audit.detail"),
                        line -> Objects.requireNonNullElse(line.detail(), ""))
                .text(
                        getTranslation("people.audit.address"),
                        line -> Objects.requireNonNullElse(line.address(), ""));
        actor.setLabel(getTranslation("people.audit.actor"));
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        actor.addValueChangeListener(change -> restart());
        older.setText(getTranslation("people.audit.older"));
        older.addClickListener(click -> more());
        add(new PageHeader(getTranslation("people.audit.title"), null), actor, table, older);
        more();
    }

    private void restart() {
        lines.clear();
        more();
    }

    private void more() {
        long before = lines.isEmpty() ? Long.MAX_VALUE : lines.getLast().id();
        List<AuditReader.Line> next =
                log.before(before, actor.getValue().strip().toLowerCase(Locale.ROOT), PAGE);
        lines.addAll(next);
        table.setItems(lines);
        older.setVisible(next.size() == PAGE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.audit.title");
    }
}
