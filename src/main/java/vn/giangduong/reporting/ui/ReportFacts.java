package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.reporting.ReportDates;
import vn.giangduong.reporting.ReportUnit;
import vn.giangduong.reporting.UnitReport;

/** To whom, on what ground, for which days, until when, and where the report stands. */
final class ReportFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    ReportFacts(Component page, UnitReport report, ReportWords words) {
        addClassName("report-facts");
        ReportDates dates = report.period().dates();
        ReportUnit addressee = report.addressee();
        if (addressee == null) {
            fact(
                    page,
                    "reporting.report.state",
                    new Span(page.getTranslation("reporting.report.sumOnly")));
        } else {
            Span state = new Span(words.badge(report.status()));
            Instant submitted = report.submittedAt();
            if (submitted != null) {
                state.add(new Span(" " + words.submitted(submitted, dates.due())));
            }
            fact(page, "reporting.report.state", state);
            fact(page, "reporting.report.addressee", new Span(addressee.name()));
        }
        fact(
                page,
                "reporting.report.period",
                new Span(
                        VietnameseFormats.date(dates.startsOn())
                                + " – "
                                + VietnameseFormats.date(dates.endsOn())));
        fact(page, "reporting.report.cutOff", new Span(VietnameseFormats.date(dates.cutOffOn())));
        boolean open = addressee != null && !report.frozen();
        fact(
                page,
                "reporting.report.due",
                new Span(open ? words.dueWithDaysLeft(dates.due()) : words.due(dates.due())));
        fact(page, "reporting.report.basis", new Span(report.period().obligation().legalBasis()));
    }

    private void fact(Component page, String key, Span value) {
        add(new Term(page.getTranslation(key)), new Description(value));
    }
}
