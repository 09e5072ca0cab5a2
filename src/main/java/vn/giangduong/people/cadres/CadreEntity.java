package vn.giangduong.people.cadres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.PersonName;

/** A cadre's row; what a name is searched and sorted by follows from the name. */
@Entity
@Table(name = "cadre")
class CadreEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "name_folded", nullable = false)
    private String nameFolded;

    @Column(name = "sort_name", nullable = false)
    private String sortName;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Column(name = "birth_year")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private @Nullable Integer birthYear;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "sex", nullable = false, length = 1)
    private Sex sex;

    @Column(name = "position")
    private @Nullable String position;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "email")
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "theory_level")
    private @Nullable TheoryLevel theoryLevel;

    @Column(name = "theory_level_evidence")
    private @Nullable String theoryLevelEvidence;

    @Column(name = "theory_level_on")
    private @Nullable LocalDate theoryLevelOn;

    @Column(name = "source")
    private @Nullable String source;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "merged_into", insertable = false, updatable = false)
    private @Nullable Long mergedInto;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CadreEntity() {}

    CadreEntity(CadreDraft draft, Instant createdAt) {
        PersonName name = new PersonName(draft.fullName());
        this.createdAt = createdAt;
        code = draft.code();
        fullName = name.full();
        nameFolded = name.folded();
        sortName = name.sortKey();
        sex = draft.sex();
        change(draft);
    }

    /** Takes over what differs and says the fields' names, never their values. */
    final List<String> change(CadreDraft to) {
        CadreDraft from = draft();
        List<String> changed = new ArrayList<>();
        note(changed, "code", from.code(), to.code());
        note(changed, "full_name", from.fullName(), to.fullName());
        note(changed, "birth_date", from.birthDate(), to.birthDate());
        note(changed, "birth_year", from.birthYear(), to.birthYear());
        note(changed, "sex", from.sex(), to.sex());
        note(changed, "position", from.position(), to.position());
        note(changed, "phone", from.phone(), to.phone());
        note(changed, "email", from.email(), to.email());
        note(changed, "theory_level", from.theoryLevel(), to.theoryLevel());
        note(
                changed,
                "theory_level_evidence",
                from.theoryLevelEvidence(),
                to.theoryLevelEvidence());
        note(changed, "theory_level_on", from.theoryLevelOn(), to.theoryLevelOn());
        note(changed, "source", from.source(), to.source());
        take(to);
        return changed;
    }

    private void take(CadreDraft to) {
        PersonName name = new PersonName(to.fullName());
        code = to.code();
        fullName = name.full();
        nameFolded = name.folded();
        sortName = name.sortKey();
        birthDate = to.birthDate();
        birthYear = to.birthYear();
        sex = to.sex();
        position = to.position();
        phone = to.phone();
        email = to.email();
        theoryLevel = to.theoryLevel();
        theoryLevelEvidence = to.theoryLevelEvidence();
        theoryLevelOn = to.theoryLevelOn();
        source = to.source();
    }

    private static void note(
            List<String> changed, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            changed.add(field);
        }
    }

    final CadreDraft draft() {
        return new CadreDraft(
                code,
                fullName,
                birthDate,
                birthYear,
                sex,
                position,
                phone,
                email,
                theoryLevel,
                theoryLevelEvidence,
                theoryLevelOn,
                source);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Long mergedInto() {
        return mergedInto;
    }

    int version() {
        return version;
    }
}
