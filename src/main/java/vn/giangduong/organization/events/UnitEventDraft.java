package vn.giangduong.organization.events;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;

/**
 * An event as somebody means it, before it is previewed or applied. Units are named by their codes,
 * so that an event can name a unit that an earlier one of the same batch founds.
 */
public sealed interface UnitEventDraft extends Serializable {

    /** The first day on which it holds, past or future. */
    LocalDate on();

    /** What it rests on; only a change of contact may do without. */
    @Nullable LegalDocument document();

    /** A remark, may be empty. */
    String note();

    /** Its kind. */
    default UnitEventKind kind() {
        return switch (this) {
            case Found _ -> UnitEventKind.FOUND;
            case Rename _ -> UnitEventKind.RENAME;
            case Move _ -> UnitEventKind.MOVE;
            case Merge _ -> UnitEventKind.MERGE;
            case Split _ -> UnitEventKind.SPLIT;
            case End _ -> UnitEventKind.END;
            case ChangeType _ -> UnitEventKind.CHANGE_TYPE;
            case ChangeContact _ -> UnitEventKind.CHANGE_CONTACT;
        };
    }

    /** A unit comes into being. */
    record Found(NewUnit unit, LocalDate on, @Nullable LegalDocument document, String note)
            implements UnitEventDraft {}

    /** Name, short name and document symbol change together. */
    record Rename(
            UnitCode unit,
            String name,
            String shortName,
            @Nullable String symbol,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {}

    /** A unit, with everything under it, goes under another one. */
    record Move(
            UnitCode unit,
            UnitCode parent,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {}

    /**
     * Several units end and go on as one; members, children and service areas follow.
     *
     * @param from the units that end; the one they go into is not among them
     * @param children where a child goes that does not follow its parent into the new unit: code of
     *     the child to code of its new parent
     */
    record Merge(
            List<UnitCode> from,
            UnitTarget into,
            Map<UnitCode, UnitCode> children,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {

        /** Copies. */
        public Merge {
            from = List.copyOf(from);
            children = Map.copyOf(children);
        }
    }

    /**
     * A unit is divided. It goes on itself when it is among the parts; otherwise it ends, and the
     * first part carries its figures.
     *
     * @param parts at least two
     * @param children code of a child to code of its new parent; others go to the first part, or
     *     stay when the unit goes on
     */
    record Split(
            UnitCode unit,
            List<UnitTarget> parts,
            MemberSplit members,
            Map<UnitCode, UnitCode> children,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {

        /** Copies. */
        public Split {
            parts = List.copyOf(parts);
            children = Map.copyOf(children);
        }
    }

    /**
     * A unit ends.
     *
     * @param successors the main one first; it takes members, children and figures. Without any,
     *     the parent carries the figures, and there may be neither members nor children without a
     *     place.
     * @param children code of a child to code of its new parent
     */
    record End(
            UnitCode unit,
            List<UnitCode> successors,
            Map<UnitCode, UnitCode> children,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {

        /** Copies. */
        public End {
            successors = List.copyOf(successors);
            children = Map.copyOf(children);
        }
    }

    /** A unit becomes one of another type. */
    record ChangeType(
            UnitCode unit, String type, LocalDate on, @Nullable LegalDocument document, String note)
            implements UnitEventDraft {}

    /** Address, telephone, e-mail change. */
    record ChangeContact(
            UnitCode unit,
            UnitContact contact,
            LocalDate on,
            @Nullable LegalDocument document,
            String note)
            implements UnitEventDraft {}
}
