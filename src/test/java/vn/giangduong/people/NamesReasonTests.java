package vn.giangduong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.people.desk.AccountDirectory;
import vn.giangduong.people.desk.AccountFilter;
import vn.giangduong.people.desk.AccountRow;
import vn.giangduong.people.desk.ActivationSlips;

@IntegrationTest
class NamesReasonTests {

    @Autowired private Access access;
    @Autowired private NamesReasonService reasons;
    @Autowired private CadreList list;
    @Autowired private AccountDirectory accounts;
    @Autowired private ActivationSlips slips;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;

    private UnitId direct;
    private UnitId grassroots;
    private UnitId cell;
    private UnitId otherCell;
    private SignedIn officer;

    @BeforeEach
    void threeLevels() {
        clock.reset();
        direct = people.unit("Đảng bộ huyện", "direct_committee", people.province("Tỉnh"));
        grassroots = people.unit("Đảng bộ xã", "grassroots_committee", direct);
        cell = people.unit("Chi bộ thôn", "cell", grassroots);
        otherCell = people.unit("Chi bộ trường", "cell", grassroots);
        officer = people.officer(Role.COMMITTEE_OFFICER, direct);
        people.signIn(officer);
    }

    @AfterEach
    void signOut() {
        RequestContextHolder.resetRequestAttributes();
        people.signOut();
    }

    @Test
    void ownPeopleAndThoseOfTheNextLevelNeedNoReason() {
        assertThatCode(() -> access.requireNames(direct, Reach.OWN)).doesNotThrowAnyException();
        assertThatCode(() -> access.requireNames(grassroots, Reach.OWN)).doesNotThrowAnyException();
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        assertThatCode(() -> access.requireNames(cell, Reach.SUBTREE)).doesNotThrowAnyException();
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, grassroots));
        assertThatCode(() -> access.requireNames(grassroots, Reach.SUBTREE))
                .doesNotThrowAnyException();
    }

    @Test
    void namesBelowTheNextLevelNeedOneHoweverTheyAreAskedFor() {
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOfSatisfying(
                        NamesNeedReasonException.class,
                        needed -> {
                            assertThat(needed.unitCode()).isEqualTo(people.codeOf(cell));
                            assertThat(needed.unitName()).isEqualTo("Chi bộ thôn");
                        });
        assertThatThrownBy(() -> access.requireNames(grassroots, Reach.SUBTREE))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThatThrownBy(() -> access.requireNames(direct, Reach.SUBTREE))
                .isInstanceOf(NamesNeedReasonException.class);
    }

    @Test
    void aReasonHoldsForTheSubtreeForHalfAnHourAndIsLogged() {
        reasons.give(people.codeOf(grassroots), NamesPurpose.REMIND, "");
        access.requireNames(cell, Reach.OWN);
        access.requireNames(grassroots, Reach.SUBTREE);
        assertThat(access.needReason(direct, Reach.SUBTREE)).isFalse();
        clock.advance(NamesReasonService.LASTS.minusSeconds(1));
        access.requireNames(otherCell, Reach.OWN);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> access.requireNames(otherCell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThat(logged()).isEqualTo("unit " + grassroots + " REMIND");
    }

    @Test
    void aReasonForOneCellOpensNoOther() {
        reasons.give(people.codeOf(cell), NamesPurpose.INSPECTION, "Quyết định 14-QĐ/UBKT");
        access.requireNames(cell, Reach.OWN);
        assertThatThrownBy(() -> access.requireNames(otherCell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThat(logged()).isEqualTo("unit " + cell + " INSPECTION Quyết định 14-QĐ/UBKT");
        people.signIn(people.officer(Role.COMMITTEE_OFFICER, direct));
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
    }

    @Test
    void aReasonEndsWithTheSession() {
        reasons.give(people.codeOf(cell), NamesPurpose.LIST, "");
        events.publishEvent(
                new LogoutSuccessEvent(SecurityContextHolder.getContext().getAuthentication()));
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
    }

    @Test
    void aReasonHoldsInNoOtherSessionOfTheSamePerson() {
        Authentication first = SecurityContextHolder.getContext().getAuthentication();
        reasons.give(people.codeOf(grassroots), NamesPurpose.REMIND, "");
        people.signIn(officer);
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThatThrownBy(() -> access.requireNames(direct, Reach.SUBTREE))
                .isInstanceOf(NamesNeedReasonException.class);
        events.publishEvent(
                new LogoutSuccessEvent(SecurityContextHolder.getContext().getAuthentication()));
        SecurityContextHolder.getContext().setAuthentication(first);
        access.requireNames(cell, Reach.OWN);
    }

    @Test
    void choosingSomebodyShowsNobodyForWhomAReasonIsMissing() {
        people.cadre("Đinh Thị Xa", cell);
        people.cadre("Đinh Thị Gần", grassroots);
        assertThat(choices()).containsExactly("Đinh Thị Gần");
        reasons.give(people.codeOf(cell), NamesPurpose.REMIND, "");
        assertThat(choices()).containsExactly("Đinh Thị Gần", "Đinh Thị Xa");
    }

    @Test
    void theListOfAccountsNeedsAReasonToo() {
        people.studying(people.cadre("Đinh Thị Xa", cell));
        AccountFilter everybody = new AccountFilter(null, true, "", AccountFilter.Choice.ALL);
        AccountFilter far = new AccountFilter(cell, false, "", AccountFilter.Choice.ALL);
        AccountFilter near = new AccountFilter(grassroots, false, "", AccountFilter.Choice.ALL);
        assertThatThrownBy(() -> accounts.list(everybody, 0))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThatThrownBy(() -> accounts.list(far, 0))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThatThrownBy(() -> slips.issue(grassroots, true))
                .isInstanceOf(NamesNeedReasonException.class);
        assertThat(accounts.list(near, 0).total()).isZero();
        reasons.give(people.codeOf(direct), NamesPurpose.LIST, "");
        assertThat(accounts.list(everybody, 0).rows())
                .extracting(AccountRow::name)
                .contains("Đinh Thị Xa");

        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        assertThat(accounts.list(everybody, 0).total()).isEqualTo(1);
        people.signIn(people.officer(Role.ADMINISTRATOR, direct));
        assertThat(accounts.list(far, 0).total()).isPositive();
    }

    private List<String> choices() {
        return list.choices("dinh thi", 0, 20, Permission.MANAGE_PEOPLE).stream()
                .map(CadreRow::fullName)
                .toList();
    }

    @Test
    void aSecondGrantNearerByNeedsNone() {
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (?, 'UNIT_SECRETARY', ?, '2020-01-01', NOW(6))
                        """)
                .param(officer.accountId())
                .param(cell.value())
                .update();
        access.requireNames(cell, Reach.OWN);
        assertThatThrownBy(() -> access.requireNames(otherCell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
    }

    @Test
    void somePurposesNeedWords() {
        String code = people.codeOf(cell);
        assertThatThrownBy(() -> reasons.give(code, NamesPurpose.OTHER, " ngắn "))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> reasons.give(code, NamesPurpose.REMIND, "a".repeat(301)))
                .isInstanceOf(BadInputException.class);
        assertThat(access.needReason(cell, Reach.OWN)).isTrue();
    }

    @Test
    void aReasonIsNoKeyToWhatOneMayNotSee() {
        UnitId foreign = people.unit("Chi bộ lạ", "direct_committee", people.province("Tỉnh Hai"));
        String code = people.codeOf(foreign);
        assertThatThrownBy(() -> reasons.give(code, NamesPurpose.REMIND, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reasons.give("khong-co", NamesPurpose.REMIND, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> access.requireNames(foreign, Reach.OWN))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCallOfTheApiGivesItsReasonWithTheRequest() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/units/x");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
        request.addHeader(
                "X-Names-Reason", "%C4%91%E1%BB%91i chi%E1%BA%BFu s%E1%BB%91 li%E1%BB%87u");
        access.requireNames(cell, Reach.OWN);
        assertThat(logged()).isEqualTo("unit " + cell + " API đối chiếu số liệu");

        request.setRequestURI("/units/x");
        assertThatThrownBy(() -> access.requireNames(cell, Reach.OWN))
                .isInstanceOf(NamesNeedReasonException.class);
    }

    private String logged() {
        return jdbc.sql(
                        """
                        SELECT CONCAT(subject_type, ' ', subject_id, ' ', detail) FROM audit_log
                        WHERE account_id = ? AND action = 'names.reason' ORDER BY id DESC LIMIT 1
                        """)
                .param(officer.accountId())
                .query(String.class)
                .single();
    }
}
