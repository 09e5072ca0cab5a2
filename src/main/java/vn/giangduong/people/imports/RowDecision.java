package vn.giangduong.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.people.imports.sheet.Field;

/** What becomes of one row: a pure function of the row and of whom it is about. */
final class RowDecision {

    /** What is done with a row. */
    enum Act {
        NEW,
        KEPT,
        REFUSED
    }

    private final StagedRow row;
    private final StagedRow.Person list;
    private final StagedRow.Person kept;
    private final List<FieldChange> changes = new ArrayList<>();
    private @Nullable String problem;
    private List<Object> arguments = List.of();
    private @Nullable Field about;
    private Act act = Act.KEPT;
    private boolean moved;
    private boolean studiesElsewhere;

    private RowDecision(StagedRow row) {
        this.row = row;
        this.list = row.list();
        this.kept = row.kept();
    }

    static RowDecision of(StagedRow row) {
        RowDecision decision = new RowDecision(row);
        if (row.cadreId() == null) {
            decision.newPerson();
        } else {
            decision.knownPerson();
        }
        if (decision.problem != null) {
            decision.act = Act.REFUSED;
        }
        return decision;
    }

    private void newPerson() {
        act = Act.NEW;
        if (list.birthYear() == null) {
            refuse(Field.BIRTH, "people.import.noBirth");
        } else if (list.sex() == null) {
            refuse(Field.SEX, "people.import.noSex");
        } else if (list.unit() == null) {
            refuse(Field.UNIT, "people.import.noUnit");
        } else if (row.unitMissing()) {
            unitMissing();
        }
        studiesElsewhere = list.study() != null;
    }

    private void knownPerson() {
        if (!row.mine()) {
            // the same words as for any code that cannot be used: no hint whose it is
            refuse(Field.CODE, "people.import.codeNotUsable", String.valueOf(row.code()));
            return;
        }
        if (row.matches() > 1) {
            refuse(Field.CODE, "people.import.severalMatch", row.matches());
            return;
        }
        if (isSomebodyElse()) {
            refuse(
                    Field.CODE,
                    "people.import.otherPerson",
                    row.keptCode(),
                    String.valueOf(kept.name()),
                    String.valueOf(kept.birthYear()));
            return;
        }
        compare(Field.FULL_NAME, kept.name(), list.name());
        birth();
        compare(Field.SEX, kept.sex(), list.sex());
        compare(Field.POSITION, kept.position(), list.position());
        compare(Field.PHONE, kept.phone(), list.phone());
        compare(Field.EMAIL, kept.email(), list.email());
        compare(Field.THEORY_LEVEL, kept.level(), list.level());
        compare(Field.THEORY_EVIDENCE, kept.evidence(), list.evidence());
        compare(Field.THEORY_DATE, shown(kept.levelOn()), shown(list.levelOn()));
        moves();
        studies();
    }

    private boolean isSomebodyElse() {
        boolean otherName =
                list.name() != null
                        && kept.name() != null
                        && !VietnameseText.fold(list.name())
                                .equals(VietnameseText.fold(kept.name()));
        boolean otherBirth =
                list.birthYear() != null
                        && kept.birthYear() != null
                        && !list.birthYear().equals(kept.birthYear());
        return otherName && otherBirth;
    }

    /** A year that agrees with the whole date says nothing new. */
    private void birth() {
        if (list.birthDate() != null) {
            compare(
                    Field.BIRTH,
                    kept.birthDate() == null ? year(kept.birthYear()) : shown(kept.birthDate()),
                    shown(list.birthDate()));
        } else if (!Objects.equals(list.birthYear(), kept.birthYear())) {
            compare(
                    Field.BIRTH,
                    kept.birthDate() == null ? year(kept.birthYear()) : shown(kept.birthDate()),
                    year(list.birthYear()));
        }
    }

    private void moves() {
        if (list.unit() == null || list.unit().equals(kept.unit())) {
            return;
        }
        LocalDate since = row.memberSince();
        if (row.unitMissing()) {
            unitMissing();
        } else if (row.later()) {
            refuse(Field.UNIT, "people.import.movesLater", shownDay(row.movesOn()));
        } else if (since != null && !row.movesOn().isAfter(since)) {
            refuse(
                    Field.UNIT,
                    "people.import.movesTooEarly",
                    String.valueOf(kept.unitName()),
                    shownDay(since),
                    shownDay(row.movesOn()));
        } else {
            moved = true;
            changes.add(
                    new FieldChange(
                            Field.UNIT,
                            kept.unitName() == null ? "" : kept.unitName(),
                            list.unitName() + " (" + VietnameseFormats.date(row.movesOn()) + ")"));
        }
    }

    private void unitMissing() {
        refuse(
                Field.UNIT,
                "people.import.unitNotThen",
                String.valueOf(list.unitName()),
                shownDay(row.movesOn()));
    }

    private void studies() {
        if (list.study() == null || list.study().equals(kept.study())) {
            return;
        }
        LocalDate since = row.studyingSince();
        if (row.laterStudy() || (since != null && !row.movesOn().isAfter(since))) {
            refuse(Field.STUDY_PLACE, "people.import.movesLater", shownDay(row.movesOn()));
        } else {
            studiesElsewhere = true;
            changes.add(
                    new FieldChange(
                            Field.STUDY_PLACE,
                            kept.studyName() == null ? "" : kept.studyName(),
                            list.studyName() + " (" + VietnameseFormats.date(row.movesOn()) + ")"));
        }
    }

    private void compare(Field field, @Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            changes.add(new FieldChange(field, before == null ? "" : before, after));
        }
    }

    private void refuse(Field field, String key, Object... with) {
        if (problem == null) {
            problem = key;
            arguments = List.of(with);
            about = field;
        }
    }

    private static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : VietnameseFormats.date(day);
    }

    private static String shownDay(LocalDate day) {
        return VietnameseFormats.date(day);
    }

    private static @Nullable String year(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }

    Act act() {
        return act;
    }

    @Nullable String problem() {
        return problem;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable Field about() {
        return about;
    }

    List<FieldChange> changes() {
        return changes;
    }

    boolean moved() {
        return moved;
    }

    boolean studiesElsewhere() {
        return studiesElsewhere;
    }

    /** Whether something in the person's own record changes. */
    boolean changesRecord() {
        return changes.stream()
                .anyMatch(
                        change ->
                                change.field() != Field.UNIT
                                        && change.field() != Field.STUDY_PLACE);
    }
}
