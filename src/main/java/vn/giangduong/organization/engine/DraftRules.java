package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.MemberRule;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/** What can be said against a draft without looking at any unit. */
final class DraftRules {

    private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int LONGEST_NOTE = 1000;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    private DraftRules(String source) {
        this.source = source;
    }

    /** The code a draft is known by in what is said about it. */
    static String sourceOf(UnitEventDraft draft) {
        return switch (draft) {
            case UnitEventDraft.Found found -> found.unit().code().value();
            case UnitEventDraft.Rename rename -> rename.unit().value();
            case UnitEventDraft.Move move -> move.unit().value();
            case UnitEventDraft.Merge merge -> merge.into().code().value();
            case UnitEventDraft.Split split -> split.unit().value();
            case UnitEventDraft.End end -> end.unit().value();
            case UnitEventDraft.ChangeType change -> change.unit().value();
            case UnitEventDraft.ChangeContact change -> change.unit().value();
        };
    }

    static List<Problem> check(UnitEventDraft draft) {
        DraftRules rules = new DraftRules(sourceOf(draft));
        rules.common(draft);
        switch (draft) {
            case UnitEventDraft.Found found -> rules.unit(found.unit());
            case UnitEventDraft.Rename rename ->
                    rules.naming(rename.name(), rename.shortName(), rename.symbol());
            case UnitEventDraft.Merge merge -> rules.merge(merge);
            case UnitEventDraft.Split split -> rules.split(split);
            case UnitEventDraft.ChangeContact change -> rules.contact(change.contact());
            case UnitEventDraft.Move _, UnitEventDraft.End _, UnitEventDraft.ChangeType _ -> {}
        }
        return rules.problems;
    }

    private void common(UnitEventDraft draft) {
        if (draft.on().isBefore(EARLIEST) || !draft.on().isBefore(LATEST)) {
            refuse(
                    "on",
                    "day",
                    Integer.toString(EARLIEST.getYear()),
                    Integer.toString(LATEST.getYear()));
        }
        if (draft.note().length() > LONGEST_NOTE) {
            refuse("note", "tooLong", LONGEST_NOTE);
        }
        LegalDocument document = draft.document();
        if (document != null) {
            text("document.number", document.number(), 80);
            text("document.issuer", document.issuer(), 250);
        } else if (!(draft instanceof UnitEventDraft.ChangeContact)) {
            refuse("document", "noDocument");
        }
    }

    private void merge(UnitEventDraft.Merge merge) {
        if (merge.from().isEmpty()) {
            refuse("from", "nothingToMerge");
        }
        target(merge.into());
    }

    private void split(UnitEventDraft.Split split) {
        split.parts().forEach(this::target);
        List<UnitCode> parts = split.parts().stream().map(UnitTarget::code).toList();
        if (parts.size() < 2 || parts.stream().distinct().count() < parts.size()) {
            refuse("parts", "tooFewParts", split.unit().value());
        }
        List<UnitCode> named = new ArrayList<>(split.members().listed().values());
        split.members().rules().forEach(rule -> named.add(rule.part()));
        named.add(split.members().otherwise());
        named.stream()
                .distinct()
                .filter(part -> !parts.contains(part))
                .forEach(part -> refuse("members", "notAPart", part.value()));
        for (MemberRule rule : split.members().rules()) {
            if (rule.positionContains() == null
                    && rule.bornFrom() == null
                    && rule.bornTo() == null
                    && rule.codePrefix() == null
                    && rule.sex() == null) {
                refuse("members", "emptyRule", rule.part().value());
            }
        }
    }

    private void target(UnitTarget target) {
        if (target instanceof UnitTarget.Founded founded) {
            unit(founded.unit());
        }
    }

    private void unit(NewUnit unit) {
        naming(unit.name(), unit.shortName(), unit.symbol());
        contact(unit.contact());
    }

    private void naming(String name, String shortName, @Nullable String symbol) {
        text("name", name, 250);
        text("shortName", shortName, 120);
        optional("symbol", symbol, 40);
    }

    private void contact(UnitContact contact) {
        optional("address", contact.address(), 300);
        optional("phone", contact.phone(), 40);
        optional("email", contact.email(), 150);
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank()) {
            refuse(field, "empty");
        }
        optional(field, text, longest);
    }

    private void optional(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(field, "tooLong", longest);
        }
    }

    private void refuse(String field, String key, Object... arguments) {
        problems.add(
                Problem.atField(source, field, "organization.event.refused." + key, arguments));
    }
}
