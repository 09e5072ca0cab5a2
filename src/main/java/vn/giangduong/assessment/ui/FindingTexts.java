package vn.giangduong.assessment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import vn.giangduong.analysis.Finding;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;

/** What an analysis finds, in the reader's words. */
final class FindingTexts {

    private final Component asker;

    /** The component whose language is asked. */
    FindingTexts(Component asker) {
        this.asker = asker;
    }

    String sentence(Finding finding) {
        return asker.getTranslation(finding.messageKey(), finding.arguments().toArray());
    }

    /** The name of the most urgent finding, or that there is none. */
    String state(List<Finding> findings) {
        return findings.isEmpty()
                ? asker.getTranslation("assessment.statistics.nothingFound")
                : asker.getTranslation(findings.getFirst().messageKey() + ".name");
    }

    StateBadge badge(List<Finding> findings) {
        return new StateBadge(tone(findings), state(findings));
    }

    StateBadge badge(Finding finding) {
        return badge(List.of(finding));
    }

    private static Tone tone(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Tone.DONE;
        }
        return switch (findings.getFirst().urgency()) {
            case CHECK_KEY -> Tone.LATE;
            case REVISE -> Tone.SOON;
            case NOTE -> Tone.CALM;
        };
    }
}
