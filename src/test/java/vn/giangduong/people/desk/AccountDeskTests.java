package vn.giangduong.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.pdf.PdfText;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.accounts.AccessTokenService;
import vn.giangduong.people.accounts.AccountNotice;
import vn.giangduong.people.accounts.AccountNotices;
import vn.giangduong.people.accounts.AccountService;
import vn.giangduong.people.desk.AccountFilter.Choice;

@IntegrationTest
class AccountDeskTests {

    private static final String PASSWORD = "một mật khẩu dài";

    @Autowired private AccountDesk desk;
    @Autowired private AccountDirectory directory;
    @Autowired private ActivationSlips slips;
    @Autowired private ActivationSlipsPdf pdf;
    @Autowired private AccountService accounts;
    @Autowired private AccountNotices notices;
    @Autowired private AccessTokenService tokens;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId province;
    private UnitId cell;
    private UnitId otherCell;
    private SignedIn secretary;
    private SignedIn administrator;
    private SignedIn member;

    @BeforeEach
    void twoCells() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ Trường Sơn", "grassroots_cell", province);
        otherCell = people.unit("Chi bộ khác", "grassroots_cell", province);
        secretary = people.officer(Role.UNIT_SECRETARY, cell);
        administrator = people.officer(Role.ADMINISTRATOR, province);
        member = people.studying(people.cadre("Nguyễn Thị Hường", cell));
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void theSecretaryResetsAPersonOfTheUnitWhoIsToldAndWhoseOldPasswordAndTokensEnd() {
        activate(member);
        people.signIn(member);
        String token = tokens.create("x", Duration.ofDays(1));
        int generation = generation(member);
        people.signIn(secretary);
        IssuedCode code = desk.issueCode(member.accountId());
        people.signOut();
        assertThat(generation(member)).isGreaterThan(generation);
        assertThat(tokens.authenticate(token)).isEmpty();
        assertThat(hasPassword(member)).isFalse();
        assertThat(notices.unseen(member.accountId()))
                .containsExactly(
                        new AccountNotice(
                                AccountNotice.Kind.PASSWORD_RESET,
                                secretary.displayName(),
                                TestClock.START));
        assertThat(api.logged(secretary, "account.resetPassword")).isEqualTo(1);
        assertThat(accounts.activate(member.code(), code.code(), PASSWORD)).isTrue();
        people.signIn(member);
        assertThat(notices.mine()).hasSize(1);
        notices.seen();
        assertThat(notices.mine()).isEmpty();
    }

    @Test
    void aSecretaryResetsNobodyOfAnotherUnitAndLearnsNothing() {
        SignedIn stranger = people.studying(people.cadre("Lạ", otherCell));
        people.signIn(secretary);
        assertThatThrownBy(() -> desk.issueCode(stranger.accountId()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("Not allowed");
        assertThatThrownBy(() -> desk.issueCode(Long.MAX_VALUE))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("Not allowed");
        assertThat(desk.issueCode(stranger.code())).isEmpty();
        assertThat(desk.issueCode("khong-co-ai")).isEmpty();
        assertThat(api.logged(secretary, "access.refused")).isEqualTo(2);
    }

    @Test
    void nobodyResetsAnAccountThatMayDoMoreThanTheyMay() {
        people.signIn(secretary);
        for (Role role :
                List.of(
                        Role.LECTURER,
                        Role.TRAINING_OFFICER,
                        Role.COMMITTEE_OFFICER,
                        Role.PROVINCE_OFFICER,
                        Role.ADMINISTRATOR)) {
            SignedIn person = people.studying(people.cadre("Có vai " + role, cell));
            grant(person, role, cell);
            assertThatThrownBy(() -> desk.issueCode(person.accountId()))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignedIn higher = people.studying(people.cadre("Bí thư tỉnh", cell));
        grant(higher, Role.UNIT_SECRETARY, province);
        assertThatThrownBy(() -> desk.issueCode(higher.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn deputy = people.studying(people.cadre("Phó bí thư", cell));
        grant(deputy, Role.UNIT_SECRETARY, cell);
        assertThat(desk.issueCode(deputy.accountId()).account()).isEqualTo(deputy.code());
    }

    @Test
    void notEvenTheProvinceResetsAnOfficerButAnAdministratorDoes() {
        SignedIn officer = people.studying(people.cadre("Cán bộ cấp ủy", cell));
        grant(officer, Role.COMMITTEE_OFFICER, cell);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        assertThatThrownBy(() -> desk.issueCode(officer.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(administrator);
        assertThat(desk.issueCode(officer.accountId()).name()).isEqualTo("Cán bộ cấp ủy");
    }

    @Test
    void anAdministratorOfOneUnitReachesNoAccountWithAGrantAboveIt() {
        SignedIn local = people.officer(Role.ADMINISTRATOR, cell);
        people.signIn(local);
        assertThatThrownBy(() -> desk.issueCode(administrator.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.removeSecondFactor(administrator.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.setLocked(administrator.accountId(), true))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.issueCode(member.accountId()).account()).isEqualTo(member.code());
    }

    @Test
    void onlyAdministratorsLockAndRemoveSecondFactors() {
        people.signIn(secretary);
        assertThatThrownBy(() -> desk.setLocked(member.accountId(), true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.removeSecondFactor(member.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(administrator);
        desk.setLocked(member.accountId(), true);
        assertThat(list(Choice.LOCKED)).containsExactly(member.code());
        assertThatThrownBy(() -> desk.issueCode(member.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        desk.setLocked(member.accountId(), false);
        assertThat(list(Choice.LOCKED)).isEmpty();
    }

    @Test
    void nobodyLocksOrResetsTheirOwnAccount() {
        people.signIn(administrator);
        assertThatThrownBy(() -> desk.setLocked(administrator.accountId(), true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.issueCode(administrator.accountId()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void slipsGoToThoseOfTheUnitWhoHaveNotActivatedAndIssuingAgainInvalidates() {
        activate(people.studying(people.cadre("Đã Dùng", cell)));
        people.cadre("Chưa Có Tài Khoản", cell);
        people.studying(people.cadre("Người Lạ", otherCell));
        people.signIn(secretary);
        List<ActivationSlip> first = slips.issue(cell, false);
        assertThat(first)
                .extracting(ActivationSlip::name)
                .containsExactlyInAnyOrder("Nguyễn Thị Hường", "Chưa Có Tài Khoản");
        List<ActivationSlip> second = slips.issue(cell, false);
        assertThat(second).hasSize(2);
        assertThat(api.logged(secretary, "account.printSlips")).isEqualTo(2);
        assertThat(api.logged(secretary, "account.issueActivationCode")).isEqualTo(4);
        ActivationSlip old = of(first, member);
        ActivationSlip fresh = of(second, member);
        assertThat(fresh.until()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
        assertThat(accounts.activate(member.code(), old.code(), PASSWORD)).isFalse();
        assertThat(accounts.activate(member.code(), fresh.code(), PASSWORD)).isTrue();
        assertThat(accounts.activate(member.code(), fresh.code(), PASSWORD)).isFalse();
        assertThat(slips.issue(cell, false)).hasSize(1);
    }

    @Test
    void aSlipExpires() {
        people.signIn(secretary);
        ActivationSlip slip = of(slips.issue(cell, false), member);
        clock.advance(Duration.ofDays(30));
        assertThat(accounts.activate(member.code(), slip.code(), PASSWORD)).isFalse();
    }

    @Test
    void slipsOfAnotherUnitAreRefusedAndTooManyIssueNothing() {
        people.signIn(secretary);
        assertThatThrownBy(() -> slips.issue(otherCell, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> slips.issue(province, true))
                .isInstanceOf(AccessDeniedException.class);
        for (int i = 0; i < ActivationSlips.MOST; i++) {
            people.cadre("Người thứ " + i, cell);
        }
        assertThatThrownBy(() -> slips.issue(cell, false)).isInstanceOf(BadInputException.class);
        assertThat(
                        jdbc.sql("SELECT activation_hash IS NULL FROM account WHERE id = ?")
                                .param(member.accountId())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void thePrintedSlipHoldsEverythingInWholeVietnamese() {
        people.signIn(secretary);
        for (int i = 0; i < 8; i++) {
            people.cadre("Đặng Vũ Ngọc Quỳnh " + i, cell);
        }
        List<ActivationSlip> issued = slips.issue(cell, false);
        byte[] document = pdf.draw(issued, "https://hoc.example.vn");
        assertThat(PdfText.pages(document)).isEqualTo(2);
        String text = PdfText.of(document).replaceAll("\\s+", " ");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        for (ActivationSlip slip : issued) {
            assertThat(text)
                    .contains(slip.name() + ", sinh năm 1985")
                    .contains(slip.code())
                    .contains(slip.account());
        }
        assertThat(text)
                .contains("Giảng Đường: phiếu kích hoạt tài khoản")
                .contains("Chi bộ Trường Sơn")
                .contains("https://hoc.example.vn")
                .contains("Mã đăng nhập")
                .contains("Mã kích hoạt")
                .contains("22/12/2026")
                .doesNotContain("#")
                .doesNotContain("{{");
    }

    @Test
    void theDirectoryFindsByMarklessNameAndCodeWithinTheSubtreeOnly() {
        people.studying(people.cadre("Nguyễn Thị Hường", otherCell));
        people.signIn(secretary);
        AccountPage found =
                directory.list(new AccountFilter(null, true, "thi huong", Choice.ALL), 0);
        assertThat(found.rows()).extracting(AccountRow::code).containsExactly(member.code());
        assertThat(found.rows().getFirst())
                .extracting(AccountRow::birthYear, AccountRow::unitName, AccountRow::state)
                .containsExactly(1985, "Chi bộ Trường Sơn", AccountState.NEVER_ACTIVATED);
        assertThat(
                        directory
                                .list(new AccountFilter(null, true, member.code(), Choice.ALL), 0)
                                .rows())
                .extracting(AccountRow::code)
                .contains(member.code());
        assertThatThrownBy(
                        () -> directory.list(new AccountFilter(otherCell, true, "", Choice.ALL), 0))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(api.logged(secretary, "account.list")).isEqualTo(2);
    }

    @Test
    void theAdministratorSeesStatesAndMissingSecondFactors() {
        activate(member);
        people.signIn(administrator);
        assertThat(list(Choice.ACTIVATED)).containsExactly(member.code());
        assertThat(list(Choice.SECOND_FACTOR_MISSING)).containsExactly(administrator.code());
        assertThat(list(Choice.SECOND_FACTOR)).isEmpty();
        desk.issueCode(member.accountId());
        assertThat(list(Choice.RESET)).containsExactly(member.code());
        assertThat(list(Choice.NEVER_ACTIVATED))
                .contains(secretary.code())
                .doesNotContain(member.code());
    }

    /** Only those of this test's own tree. */
    private List<String> list(Choice choice) {
        return directory.list(new AccountFilter(province, true, "", choice), 0).rows().stream()
                .map(AccountRow::code)
                .toList();
    }

    private void activate(SignedIn account) {
        people.signIn(administrator);
        String code = desk.issueCode(account.accountId()).code();
        people.signOut();
        assertThat(accounts.activate(account.code(), code, PASSWORD)).isTrue();
    }

    private void grant(SignedIn account, Role role, UnitId unit) {
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (?, ?, ?, '2020-01-01', UTC_TIMESTAMP(6))
                        """)
                .param(account.accountId())
                .param(role.name())
                .param(unit.value())
                .update();
    }

    private static ActivationSlip of(List<ActivationSlip> slips, SignedIn account) {
        return slips.stream()
                .filter(slip -> slip.account().equals(account.code()))
                .findFirst()
                .orElseThrow();
    }

    private int generation(SignedIn account) {
        return jdbc.sql("SELECT session_generation FROM account WHERE id = ?")
                .param(account.accountId())
                .query(Integer.class)
                .single();
    }

    private boolean hasPassword(SignedIn account) {
        return jdbc.sql("SELECT password_hash IS NOT NULL FROM account WHERE id = ?")
                .param(account.accountId())
                .query(Boolean.class)
                .single();
    }
}
