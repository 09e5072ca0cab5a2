package vn.giangduong.people.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class CadreRegisterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private CadreRegister register;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId cell;
    private SignedIn secretary;
    private String code;

    @BeforeEach
    void aSecretary() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ thôn 1", "grassroots_cell", province);
        secretary = people.officer(Role.UNIT_SECRETARY, cell);
        people.signIn(secretary);
        code = "CB-" + cell;
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void keepsWhatWasEnteredCleanAndWithTheYearOfTheDate() {
        CadreData made = register.create(draft(code, "  Ðặng   Thị Hạnh "), cell, TODAY, "QĐ 12");
        CadreData open = register.open(code);

        assertThat(open.draft().fullName()).isEqualTo("Đặng Thị Hạnh");
        assertThat(open.draft().birthYear()).isEqualTo(1985);
        assertThat(open.draft().theoryLevel()).isEqualTo(TheoryLevel.INTERMEDIATE);
        assertThat(open.draft().theoryLevelEvidence()).isEqualTo("Bằng số 123");
        assertThat(open.unit()).isEqualTo(cell);
        assertThat(open.id()).isEqualTo(made.id());
        assertThat(
                        jdbc.sql("SELECT name_folded FROM cadre WHERE code = ?")
                                .param(code)
                                .query(String.class)
                                .single())
                .isEqualTo("dang thi hanh");
        assertThat(api.logged(secretary, "cadre.read")).isEqualTo(1);
        assertThat(api.logged(secretary, "cadre.create")).isEqualTo(1);
    }

    @Test
    void namesEveryFieldThatIsNotRightAndKeepsNothing() {
        CadreDraft bad =
                new CadreDraft(
                        "",
                        "1234",
                        LocalDate.of(2030, 1, 1),
                        null,
                        Sex.F,
                        null,
                        "gọi sau",
                        "a@b",
                        null,
                        "Bằng",
                        TODAY.plusDays(1),
                        null);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> register.create(bad, cell, TODAY, "QĐ 12"))
                .satisfies(
                        e ->
                                assertThat(e.problems())
                                        .extracting(problem -> problem.column())
                                        .containsExactly(
                                                "code",
                                                "fullName",
                                                "birthDate",
                                                "phone",
                                                "email",
                                                "theoryLevel",
                                                "theoryLevelOn"));
    }

    @Test
    void aTakenCodeIsSaidSo() {
        register.create(draft(code, "Lê Văn A"), cell, TODAY, "QĐ 12");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> register.create(draft(code, "Lê Văn B"), cell, TODAY, "QĐ 12"))
                .satisfies(
                        e ->
                                assertThat(e.problems().getFirst().messageKey())
                                        .isEqualTo("people.cadre.bad.codeTaken"));
    }

    @Test
    void theLogSaysWhichFieldsChangedAndNotWhatTheyHold() {
        CadreData made = register.create(draft(code, "Lê Văn A"), cell, TODAY, "QĐ 12");
        CadreData changed =
                register.edit(
                        made.id(), made.version(), contact(code, "0987 654 321", "moi@tinh.vn"));

        assertThat(changed.draft().phone()).isEqualTo("0987 654 321");
        assertThat(changed.version()).isEqualTo(made.version() + 1);
        String line =
                jdbc.sql(
                                """
                                SELECT detail FROM audit_log
                                WHERE action = 'cadre.edit' AND subject_id = ?
                                """)
                        .param(made.id().toString())
                        .query(String.class)
                        .single();
        assertThat(line).isEqualTo("phone, email");
    }

    @Test
    void theSecondOfTwoChangesAtOnceIsRefused() {
        CadreData made = register.create(draft(code, "Lê Văn A"), cell, TODAY, "QĐ 12");
        register.edit(made.id(), made.version(), contact(code, "0987654321", null));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(
                        () ->
                                register.edit(
                                        made.id(),
                                        made.version(),
                                        contact(code, "0911111111", null)));
        assertThat(register.open(code).draft().phone()).isEqualTo("0987654321");
    }

    @Test
    void aStrangerGetsTheSameAnswerAsForARecordThatIsNotThere() {
        CadreData made = register.create(draft(code, "Lê Văn A"), cell, TODAY, "QĐ 12");
        people.signIn(people.officer(Role.UNIT_SECRETARY, people.province("Tỉnh khác")));
        String there = refusal(() -> register.open(code));
        assertThat(there).isNotNull().isEqualTo(refusal(() -> register.open("khong-co")));
        assertThat(refusal(() -> register.edit(made.id(), 0, made.draft()))).isEqualTo(there);
        assertThat(refusal(() -> register.create(made.draft(), cell, TODAY, "x"))).isEqualTo(there);
    }

    private static @Nullable String refusal(Runnable act) {
        try {
            act.run();
        } catch (AccessDeniedException e) {
            return e.getMessage();
        }
        return null;
    }

    private static CadreDraft draft(String code, String name) {
        return new CadreDraft(
                code,
                name,
                LocalDate.of(1985, 3, 2),
                null,
                Sex.F,
                "Bí thư chi bộ",
                "0912 345 678",
                "hanh@tinh.vn",
                TheoryLevel.INTERMEDIATE,
                "Bằng số 123",
                LocalDate.of(2019, 6, 30),
                "Nhập tay");
    }

    private static CadreDraft contact(String code, @Nullable String phone, @Nullable String email) {
        CadreDraft was = draft(code, "Lê Văn A");
        return new CadreDraft(
                was.code(),
                was.fullName(),
                was.birthDate(),
                was.birthYear(),
                was.sex(),
                was.position(),
                phone,
                email,
                was.theoryLevel(),
                was.theoryLevelEvidence(),
                was.theoryLevelOn(),
                was.source());
    }
}
