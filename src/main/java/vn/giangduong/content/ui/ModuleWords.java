package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.content.ModuleChange;
import vn.giangduong.content.ModuleRefusedException;
import vn.giangduong.content.ModuleState;

/** States, changes and problems in the reader's language. */
final class ModuleWords {

    private final Component page;

    ModuleWords(Component page) {
        this.page = page;
    }

    StateBadge badge(ModuleState state) {
        Tone tone =
                switch (state) {
                    case DRAFT, RETIRED -> Tone.CALM;
                    case IN_REVIEW -> Tone.SOON;
                    case APPROVED -> Tone.DONE;
                };
        return new StateBadge(tone, page.getTranslation("content.state." + state));
    }

    UnorderedList changes(List<ModuleChange> changes) {
        UnorderedList list = new UnorderedList();
        for (ModuleChange change : changes) {
            list.add(
                    new ListItem(
                            page.getTranslation(
                                    change.messageKey(), change.arguments().toArray())));
        }
        return list;
    }

    String refusal(ModuleRefusedException refused) {
        return page.getTranslation(refused.messageKey(), refused.arguments().toArray());
    }

    /** The problems, each with the lesson it is about where there are several. */
    List<String> problems(BadInputException bad, boolean withSource) {
        return bad.problems().stream()
                .map(
                        problem -> {
                            String text =
                                    page.getTranslation(
                                            problem.messageKey(), problem.arguments().toArray());
                            return withSource && !problem.source().isEmpty()
                                    ? problem.source() + ": " + text
                                    : text;
                        })
                .toList();
    }
}
