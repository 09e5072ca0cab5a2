package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.reporting.ReportStep;

/** What was done with a report, oldest first. */
final class ReportHistory extends Section {

    private static final long serialVersionUID = 1L;

    ReportHistory(Component page, List<ReportStep> steps, ReportWords words) {
        addClassNames("report-part", "report-history");
        OrderedList list = new OrderedList();
        for (ReportStep step : steps) {
            Span line =
                    new Span(
                            page.getTranslation(
                                    "reporting.step." + step.status(),
                                    VietnameseFormats.dateTime(step.at()),
                                    step.by(),
                                    step.submission()));
            ListItem item = new ListItem(words.badge(step.status()), line);
            String reason = step.reason();
            if (reason != null) {
                Paragraph why = new Paragraph(reason);
                why.addClassName("report-reason-text");
                item.add(why);
            }
            list.add(item);
        }
        add(new H2(page.getTranslation("reporting.report.history")), list);
    }
}
