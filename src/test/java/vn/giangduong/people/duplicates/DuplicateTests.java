package vn.giangduong.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.NamesPurpose;
import vn.giangduong.people.NamesReasonService;
import vn.giangduong.people.duplicates.Likeness.Degree;
import vn.giangduong.people.duplicates.Likeness.Sign;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.Stay;

@IntegrationTest
class DuplicateTests {

    @Autowired private DuplicateService duplicates;
    @Autowired private CadreMerging merging;
    @Autowired private MembershipService memberships;
    @Autowired private NamesReasonService reasons;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId province;
    private UnitId cell;
    private UnitId near;
    private UnitId far;

    @BeforeEach
    void threeCells() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        UnitId commune = people.unit("Xã A", "direct_committee", province);
        UnitId other = people.unit("Xã B", "direct_committee", province);
        cell = people.unit("Chi bộ 1", "grassroots_cell", commune);
        near = people.unit("Chi bộ 2", "grassroots_cell", commune);
        far = people.unit("Chi bộ 3", "grassroots_cell", other);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        reasons.give(people.codeOf(province), NamesPurpose.CHECK_FIGURES, "");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void saysHowAlikeTwoRecordsAreAndWhy() {
        CadreId hanh = born("Đặng Thị Hạnh", cell, "1985-03-02");
        CadreId far1 = born("Đặng Thị Hạnh", far, "1985-03-02");
        assertThat(likeness(hanh, far1))
                .hasValueSatisfying(
                        like -> {
                            assertThat(like.degree()).isEqualTo(Degree.FAIRLY);
                            assertThat(like.signs())
                                    .containsExactlyInAnyOrder(
                                            Sign.SAME_BIRTH_DATE, Sign.SAME_MARKS);
                        });

        CadreId swapped = born("Dang Thi Hanh", near, "1985-02-03");
        assertThat(likeness(hanh, swapped))
                .hasValueSatisfying(
                        like ->
                                assertThat(like.signs())
                                        .containsExactlyInAnyOrder(
                                                Sign.DAY_AND_MONTH_SWAPPED, Sign.NEAR_UNIT));

        CadreId yearOnly = born("Đặng Thị Hạnh", cell, null);
        assertThat(likeness(hanh, yearOnly).map(Likeness::degree)).contains(Degree.FAIRLY);
    }

    @Test
    void doesNotSuggestWhoseBirthsDifferOrWhoAreFarApartWithOnlyAYear() {
        CadreId one = born("Lê Văn Tám", cell, "1985-03-02");
        CadreId otherDay = born("Lê Văn Tám", cell, "1985-07-20");
        CadreId farYear = born("Lê Văn Tám", far, null);
        assertThat(likeness(one, otherDay)).isEmpty();
        assertThat(likeness(one, farYear)).isEmpty();
    }

    @Test
    void twoPeopleAreNotSuggestedAgain() {
        CadreId one = born("Lê Văn Bảy", cell, "1985-03-02");
        CadreId other = born("Lê Văn Bảy", cell, "1985-03-02");
        assertThat(likeness(one, other).map(Likeness::degree)).contains(Degree.VERY);
        duplicates.notSame(other, one);
        assertThat(likeness(one, other)).isEmpty();
        people.signIn(people.officer(Role.UNIT_SECRETARY, far));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> duplicates.notSame(one, other));
        assertThat(duplicates.page(0).total()).isZero();
    }

    @Test
    void aMergeTakesOverWhatIsMissingAndCanBeUndone() {
        CadreId kept = born("Y Hạnh", cell, null);
        CadreId merged = born("Y Hạnh", near, "1985-03-02");
        SignedIn account = people.studying(merged);
        jdbc.sql("UPDATE cadre SET phone = '0912345678' WHERE id = ?")
                .param(merged.value())
                .update();
        jdbc.sql("UPDATE membership SET valid_from = '2024-01-01' WHERE cadre_id = ?")
                .param(kept.value())
                .update();

        merging.merge(kept, merged, "Cùng số thẻ, đã gọi điện hỏi");

        assertThat(memberships.history(kept))
                .extracting(Stay::unit, Stay::from, Stay::until)
                .containsExactly(
                        tuple(near, TestPeople.SINCE, LocalDate.of(2024, 1, 1)),
                        tuple(cell, LocalDate.of(2024, 1, 1), null));
        assertThat(text("SELECT phone FROM cadre WHERE id = ?", kept)).isEqualTo("0912345678");
        assertThat(text("SELECT birth_date FROM cadre WHERE id = ?", kept)).isEqualTo("1985-03-02");
        assertThat(text("SELECT code FROM account WHERE cadre_id = ?", kept))
                .isEqualTo(account.code());
        assertThat(likeness(kept, merged)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> memberships.history(merged));
        CadreMerge done = merging.of(kept).getFirst();
        assertThat(done.reason()).isEqualTo("Cùng số thẻ, đã gọi điện hỏi");

        merging.undo(done.id());

        assertThat(memberships.history(kept)).extracting(Stay::unit).containsExactly(cell);
        assertThat(memberships.history(merged)).extracting(Stay::unit).containsExactly(near);
        assertThat(text("SELECT phone FROM cadre WHERE id = ?", kept)).isNull();
        assertThat(text("SELECT birth_date FROM cadre WHERE id = ?", kept)).isNull();
        assertThat(text("SELECT code FROM account WHERE cadre_id = ?", merged))
                .isEqualTo(account.code());
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> merging.undo(done.id()));
    }

    @Test
    void aMergeNeedsAReasonAndIsUndoneLastFirst() {
        CadreId kept = born("Y Hạnh", cell, null);
        CadreId first = born("Y Hạnh", cell, null);
        CadreId second = born("Y Hạnh", cell, null);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> merging.merge(kept, first, " "));
        merging.merge(kept, first, "Một người");
        merging.merge(kept, second, "Một người");
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("given up already")
                .isThrownBy(() -> merging.merge(kept, first, "Một người"));
        long earlier = merging.of(kept).getLast().id();
        assertThatExceptionOfType(BadInputException.class).isThrownBy(() -> merging.undo(earlier));
        merging.undo(merging.of(kept).getFirst().id());
        merging.undo(earlier);
        assertThat(merging.of(kept)).isEmpty();
    }

    private Optional<Likeness> likeness(CadreId one, CadreId other) {
        return duplicates.page(0).pairs().stream()
                .filter(pair -> pair.first().id().equals(one) && pair.second().id().equals(other))
                .map(DuplicatePair::likeness)
                .findFirst();
    }

    private CadreId born(String name, UnitId unit, @Nullable String date) {
        CadreId cadre = people.cadre(name, unit);
        jdbc.sql("UPDATE cadre SET birth_date = ? WHERE id = ?")
                .param(date)
                .param(cadre.value())
                .update();
        return cadre;
    }

    private @Nullable String text(String sql, CadreId cadre) {
        return jdbc.sql(sql)
                .param(cadre.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
