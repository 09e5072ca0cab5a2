package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.questionbank.QuestionDetails;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.Validity;

/** What is known about a version beside its content. */
class QuestionFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    QuestionFacts(QuestionDetails details, Words words) {
        addClassName("facts");
        QuestionVersion version = details.content();
        fact("questionbank.state", words.badge(version.state()));
        if (details.reason() != null) {
            fact("questionbank.reason", new Span(details.reason()));
        }
        fact("questionbank.type", new Span(words.of(version.type())));
        fact("questionbank.level", new Span(words.of(version.level())));
        fact("questionbank.citation", new Span(version.citation()));
        Div days = new Div(new Span(words.days(version.validFrom(), version.validTo())));
        if (details.validity() != Validity.CURRENT) {
            days.add(words.badge(details.validity()));
        }
        fact("questionbank.validity", days);
        String author = details.author();
        fact(
                "questionbank.author",
                new Span(author == null ? getTranslation("questionbank.author.shipped") : author));
        time("questionbank.createdAt", details.createdAt());
        time("questionbank.submittedAt", details.submittedAt());
        if (details.approver() != null) {
            fact("questionbank.approver", new Span(details.approver()));
        }
        time("questionbank.approvedAt", details.approvedAt());
    }

    private void time(String key, @Nullable Instant instant) {
        if (instant != null) {
            fact(key, new Span(VietnameseFormats.dateTime(instant)));
        }
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
