package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.questionbank.QuestionDetails;
import vn.giangduong.questionbank.QuestionDetails.VersionLine;

/** All versions of a question, newest first; each but this one as a link. */
class VersionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    VersionList(QuestionDetails details, Words words) {
        addClassName("versions");
        for (VersionLine line : details.versions()) {
            String name = getTranslation("questionbank.versions.number", line.number());
            boolean isShown = line.id().equals(details.content().id());
            Span made = new Span(VietnameseFormats.dateTime(line.createdAt()));
            made.addClassName("muted");
            ListItem item = new ListItem();
            if (isShown) {
                Span here = new Span(name);
                here.getElement().setAttribute("aria-current", "true");
                item.add(here);
            } else {
                item.add(new Anchor(BankRoutes.question(line.id()), name));
            }
            item.add(words.badge(line.state()), made);
            add(item);
        }
    }
}
