package vn.giangduong.organization.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;

@IntegrationTest
class UnitEventTests {

    private static final LocalDate PAST = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FUTURE = LocalDate.of(2027, 3, 1);

    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired UnitEventService events;
    @Autowired UnitService units;
    @Autowired Messages messages;

    private UnitEventFixture f;

    @BeforeEach
    void aProvince() {
        clock.reset();
        f = new UnitEventFixture(people, jdbc, events);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    static Stream<LocalDate> days() {
        return Stream.of(PAST, TODAY, FUTURE);
    }

    private String name(UnitId unit, LocalDate on) {
        return units.get(unit, on).name();
    }

    private List<String> chain(UnitId unit, LocalDate on) {
        return units.chain(unit, on).stream().map(Unit::name).toList();
    }

    private void undoesTo(List<String> before, UnitEventId event) {
        assertThat(events.undoable(event)).isEmpty();
        events.undo(event);
        assertThat(f.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("days")
    void renamesFromADayOnAndBack(LocalDate on) {
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(f.rename(f.communeA, "Đảng bộ xã An Bình", on));

        assertThat(name(f.communeA, on.minusDays(1))).isEqualTo("Đảng bộ xã A");
        assertThat(name(f.communeA, on)).isEqualTo("Đảng bộ xã An Bình");
        assertThat(units.search("an binh", f.province, on, 5))
                .extracting(Unit::id)
                .containsExactly(f.communeA);
        assertThat(units.search("an binh", f.province, on.minusDays(1), 5)).isEmpty();
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void movesAUnitWithEverythingUnderItFromADayOnAndBack(LocalDate on) {
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(f.move(f.communeA, f.westDistrict, on));

        assertThat(chain(f.cellA1, on.minusDays(1)))
                .containsExactly(
                        "Đảng bộ tỉnh", "Đảng bộ huyện Đông", "Đảng bộ xã A", "Chi bộ thôn 1");
        assertThat(chain(f.cellA1, on))
                .containsExactly(
                        "Đảng bộ tỉnh", "Đảng bộ huyện Tây", "Đảng bộ xã A", "Chi bộ thôn 1");
        assertThat(units.subtreeSize(f.westDistrict, on)).isEqualTo(6);
        assertThat(units.subtreeSize(f.westDistrict, on.minusDays(1))).isEqualTo(3);
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void foundsAUnitFromADayOnAndBack(LocalDate on) {
        List<String> before = f.snapshot();
        NewUnit unit = f.fresh("Chi bộ thôn 9", "cell", f.communeA);

        UnitEventId event = f.apply(f.found(unit, on));

        UnitId founded = f.idOf(unit.code());
        assertThat(units.find(founded, on.minusDays(1))).isEmpty();
        assertThat(chain(founded, on))
                .containsExactly(
                        "Đảng bộ tỉnh", "Đảng bộ huyện Đông", "Đảng bộ xã A", "Chi bộ thôn 9");
        undoesTo(before, event);

        assertThat(events.get(event).applied()).isFalse();
        f.apply(f.found(unit, on.plusDays(3)));
        assertThat(f.idOf(unit.code())).isEqualTo(founded);
        assertThat(units.find(founded, on)).isEmpty();
        assertThat(units.find(founded, on.plusDays(3))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("days")
    void endsAUnitWhoseChildrenGoToTheSuccessorAndBack(LocalDate on) {
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(f.end(f.communeA, List.of(f.communeB), on));

        assertThat(units.find(f.communeA, on)).isEmpty();
        assertThat(units.find(f.communeA, on.minusDays(1))).isPresent();
        assertThat(units.children(f.communeB, on))
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(f.cellA1, f.cellA2, f.cellB1);
        assertThat(units.carrier(f.communeA, on)).map(Unit::id).contains(f.communeB);
        assertThat(units.isWithin(f.communeA, f.communeB, on)).isTrue();
        assertThat(units.isWithin(f.communeA, f.communeB, on.minusDays(1))).isFalse();
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void endsAUnitWithoutASuccessorAndTheParentCarriesItsFigures(LocalDate on) {
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(f.end(f.cellA1, List.of(), on));

        assertThat(units.carrier(f.cellA1, on)).map(Unit::id).contains(f.communeA);
        assertThat(units.subtreeSize(f.communeA, on)).isEqualTo(2);
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void mergesTwoDistrictsIntoANewUnitAndBack(LocalDate on) {
        List<String> before = f.snapshot();
        NewUnit unit = f.fresh("Đảng bộ huyện Đông Tây", "direct_committee", f.province);

        UnitEventId event =
                f.apply(
                        f.merge(
                                List.of(f.eastDistrict, f.westDistrict),
                                new UnitTarget.Founded(unit),
                                on));

        UnitId merged = f.idOf(unit.code());
        assertThat(units.children(merged, on))
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(f.communeA, f.communeB, f.communeC);
        assertThat(chain(f.cellC1, on))
                .containsExactly(
                        "Đảng bộ tỉnh", "Đảng bộ huyện Đông Tây", "Đảng bộ xã C", "Chi bộ thôn 4");
        assertThat(chain(f.cellC1, on.minusDays(1))).contains("Đảng bộ huyện Tây");
        assertThat(units.carrier(f.eastDistrict, on)).map(Unit::id).contains(merged);
        undoesTo(before, event);
        assertThat(units.find(merged, on)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("days")
    void dividesAUnitIntoTwoAndBack(LocalDate on) {
        List<String> before = f.snapshot();
        NewUnit north = f.fresh("Đảng bộ xã A Bắc", "grassroots_committee", f.eastDistrict);
        NewUnit south = f.fresh("Đảng bộ xã A Nam", "grassroots_committee", f.eastDistrict);

        UnitEventId event =
                f.apply(
                        new UnitEventDraft.Split(
                                f.code(f.communeA),
                                List.of(
                                        new UnitTarget.Founded(north),
                                        new UnitTarget.Founded(south)),
                                MemberSplit.allTo(north.code()),
                                Map.of(f.code(f.cellA2), south.code()),
                                on,
                                UnitEventFixture.DOCUMENT,
                                ""));

        assertThat(units.find(f.communeA, on)).isEmpty();
        assertThat(chain(f.cellA1, on)).contains("Đảng bộ xã A Bắc");
        assertThat(chain(f.cellA2, on)).contains("Đảng bộ xã A Nam");
        assertThat(units.carrier(f.communeA, on)).map(Unit::name).contains("Đảng bộ xã A Bắc");
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void splitsAPartOffAUnitThatGoesOnAndBack(LocalDate on) {
        List<String> before = f.snapshot();
        NewUnit part = f.fresh("Đảng bộ xã A Mới", "grassroots_committee", f.eastDistrict);

        UnitEventId event =
                f.apply(
                        new UnitEventDraft.Split(
                                f.code(f.communeA),
                                List.of(
                                        new UnitTarget.Existing(f.code(f.communeA)),
                                        new UnitTarget.Founded(part)),
                                MemberSplit.allTo(f.code(f.communeA)),
                                Map.of(f.code(f.cellA2), part.code()),
                                on,
                                UnitEventFixture.DOCUMENT,
                                ""));

        assertThat(units.children(f.communeA, on)).extracting(Unit::id).containsExactly(f.cellA1);
        assertThat(chain(f.cellA2, on)).contains("Đảng bộ xã A Mới");
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void changesTheTypeOfAUnitFromADayOnAndBack(LocalDate on) {
        UnitId cell = people.unit("Chi bộ Sở", "grassroots_cell", f.eastDistrict);
        List<String> before = f.snapshot();

        UnitEventId event = f.apply(f.changeType(cell, "grassroots_committee", on));

        assertThat(units.get(cell, on.minusDays(1)).type().cell()).isTrue();
        assertThat(units.get(cell, on).type().code()).isEqualTo("grassroots_committee");
        undoesTo(before, event);
    }

    @ParameterizedTest
    @MethodSource("days")
    void changesTheContactOfAUnitFromADayOnAndBack(LocalDate on) {
        List<String> before = f.snapshot();

        UnitEventId event =
                f.apply(
                        new UnitEventDraft.ChangeContact(
                                f.code(f.communeA),
                                new UnitContact("12 đường Trần Phú", "0260 386 1234", null),
                                on,
                                null,
                                ""));

        assertThat(units.versions(f.communeA))
                .extracting(version -> version.contact().address())
                .containsExactly(null, "12 đường Trần Phú");
        undoesTo(before, event);
    }

    @Test
    void aMoveEnteredLateDoesNotUndoALaterRenamingNorALaterMove() {
        f.apply(f.rename(f.communeA, "Đảng bộ phường A", LocalDate.of(2025, 7, 1)));
        f.apply(f.move(f.communeA, f.westDistrict, LocalDate.of(2026, 1, 1)));

        f.apply(f.rename(f.communeA, "Đảng bộ thị trấn A", LocalDate.of(2024, 1, 1)));
        f.apply(f.move(f.cellB1, f.communeA, LocalDate.of(2024, 1, 1)));

        assertThat(name(f.communeA, LocalDate.of(2024, 1, 1))).isEqualTo("Đảng bộ thị trấn A");
        assertThat(name(f.communeA, LocalDate.of(2025, 6, 30))).isEqualTo("Đảng bộ thị trấn A");
        assertThat(name(f.communeA, LocalDate.of(2025, 7, 1))).isEqualTo("Đảng bộ phường A");
        assertThat(chain(f.cellB1, LocalDate.of(2025, 12, 31))).contains("Đảng bộ huyện Đông");
        assertThat(chain(f.cellB1, LocalDate.of(2026, 1, 1))).contains("Đảng bộ huyện Tây");
    }

    @Test
    void refusesACircleNowAndOnADayToCome() {
        assertThat(f.refusals(f.move(f.eastDistrict, f.communeA, PAST))).containsExactly("CYCLE");
        f.apply(f.move(f.communeA, f.westDistrict, FUTURE));

        UnitEventPreview preview = events.preview(f.move(f.westDistrict, f.communeA, PAST));

        assertThat(preview.refusals())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).endsWith("refused.CYCLE");
                            assertThat(problem.arguments()).endsWith("01/03/2027");
                        });
    }

    @Test
    void aCircleIsToldOfTheUnitThatWasToBeMoved() {
        for (UnitId parent : List.of(f.eastDistrict, f.communeA)) {
            assertThat(events.preview(f.move(f.eastDistrict, parent, PAST)).refusals())
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.source())
                                        .isEqualTo(people.codeOf(f.eastDistrict));
                                assertThat(problem.arguments().getFirst())
                                        .isEqualTo("Đảng bộ huyện Đông");
                            });
        }
    }

    @Test
    void refusesAParentThatWillHaveEnded() {
        f.apply(f.end(f.westDistrict, List.of(f.eastDistrict), FUTURE));

        assertThat(f.refusals(f.move(f.communeA, f.westDistrict, PAST)))
                .containsExactly("NO_PARENT");
    }

    @Test
    void refusesATypeWhereItMayNotStand() {
        assertThat(f.refusals(f.move(f.cellA1, f.province, PAST))).containsExactly("misplaced");
        assertThat(f.refusals(f.changeType(f.communeA, "centre", PAST)))
                .containsExactly("misplaced", "misplaced");
    }

    @Test
    void refusesToEndAUnitThatHasLaterEventsAndNamesThem() {
        f.apply(f.rename(f.communeA, "Đảng bộ xã A mới", FUTURE));
        f.apply(f.move(f.cellB1, f.communeA, FUTURE.plusDays(1)));

        UnitEventPreview preview = events.preview(f.end(f.communeA, List.of(f.communeB), TODAY));

        assertThat(UnitEventFixture.keys(preview.refusals()))
                .containsExactly("later.RENAME", "later.MOVE");
        assertThat(messages.describe(preview.refusals().getFirst(), Messages.VIETNAMESE))
                .contains("Đảng bộ xã A còn được đổi tên ngày 01/03/2027");
    }

    @Test
    void refusesToLeaveChildrenWithoutAPlace() {
        assertThat(f.refusals(f.end(f.communeA, List.of(), PAST)))
                .containsExactly("childWithoutPlace", "childWithoutPlace");
    }

    @Test
    void refusesWhatCannotBeKnownOrIsNotSaid() {
        assertThat(
                        f.refusals(
                                new UnitEventDraft.Rename(
                                        f.code(f.communeA), " ", "A", null, PAST, null, "")))
                .containsExactly("noDocument", "empty");
        NewUnit taken =
                new NewUnit(
                        f.code(f.communeB),
                        "Tên",
                        "Tên",
                        null,
                        "cell",
                        f.code(f.communeA),
                        UnitContact.NONE,
                        0);
        assertThat(f.refusals(f.found(taken, PAST))).containsExactly("codeTaken");
        assertThat(f.refusals(f.rename(f.communeA, "X", LocalDate.of(2019, 1, 1))))
                .containsExactly("notThen");
        assertThat(f.refusals(f.rename(f.communeA, "Đảng bộ xã A", PAST)))
                .containsExactly("nothingChanges");
        assertThat(f.refusals(f.end(f.communeA, List.of(f.communeA), PAST)))
                .containsExactly("itself");
    }

    @Test
    void aUnitOutsideTheScopeIsAsIfThereWereNone() {
        UnitId elsewhere = people.province("Tỉnh khác");
        UnitId theirs = people.unit("Huyện khác", "direct_committee", elsewhere);

        assertThat(f.refusals(f.rename(theirs, "X", PAST))).containsExactly("unknownUnit");
        assertThat(f.refusals(f.move(f.communeA, theirs, PAST))).containsExactly("unknownUnit");
        people.signIn(people.officer(Role.UNIT_SECRETARY, f.province));
        assertThat(
                        catchThrowableOfType(
                                AccessDeniedException.class,
                                () -> events.preview(f.rename(f.communeA, "X", PAST))))
                .isNotNull();
    }

    @Test
    void anEventOthersRestOnIsNotUndoneAndSaysWhich() {
        UnitEventId move = f.apply(f.move(f.communeA, f.westDistrict, PAST));
        UnitEventId rename = f.apply(f.rename(f.communeA, "Đảng bộ xã A mới", FUTURE));
        NewUnit unit = f.fresh("Đảng bộ xã D", "grassroots_committee", f.eastDistrict);
        UnitEventId found = f.apply(f.found(unit, PAST));
        f.apply(f.move(f.cellB1, f.idOf(unit.code()), TODAY));
        List<String> before = f.snapshot();

        assertThat(f.dependences(move)).containsExactly("event.RENAME");
        assertThat(f.dependences(found)).containsExactly("event.MOVE");
        BadInputException refused =
                catchThrowableOfType(BadInputException.class, () -> events.undo(move));
        assertThat(UnitEventFixture.keys(refused)).containsExactly("event.RENAME");
        assertThat(f.snapshot()).isEqualTo(before);

        events.undo(rename);
        assertThat(f.dependences(move)).isEmpty();
        assertThat(f.dependences(rename)).containsExactly("unknown");
    }

    @Test
    void aPreviewKeepsNothingAndSaysWhatWouldHappen() {
        people.cadre("Nguyễn Văn An", f.cellA1);
        List<String> before = f.snapshot();

        UnitEventPreview preview = events.preview(f.move(f.communeA, f.westDistrict, PAST));

        assertThat(preview.applicable()).isTrue();
        assertThat(
                        preview.consequences().stream()
                                .map(
                                        said ->
                                                messages.get(
                                                        said.messageKey(),
                                                        Messages.VIETNAMESE,
                                                        said.arguments().toArray())))
                .containsExactly(
                        "Đảng bộ xã A chuyển từ Đảng bộ huyện Đông sang Đảng bộ huyện Tây từ ngày"
                                + " 01/07/2025.",
                        "2 đơn vị dưới Đảng bộ xã A chuyển theo.",
                        "1 người đang sinh hoạt ở đơn vị này và các đơn vị bên dưới.");
        assertThat(f.snapshot()).isEqualTo(before);
        assertThat(events.history(f.communeA)).isEmpty();
    }

    @Test
    void isRefusedWhenTheOrganisationHasChangedSinceThePreview() {
        UnitEventPreview preview = events.preview(f.rename(f.communeA, "Một", PAST));
        f.apply(f.rename(f.communeB, "Hai", PAST));

        BadInputException refused =
                catchThrowableOfType(
                        BadInputException.class,
                        () -> events.apply(preview.draft(), preview.revision()));

        assertThat(UnitEventFixture.keys(refused)).containsExactly("changedMeanwhile");
        assertThat(name(f.communeA, PAST)).isEqualTo("Đảng bộ xã A");
    }

    @Test
    void severalEventsLandTogetherOrNotAtAll() {
        NewUnit commune = f.fresh("Đảng bộ xã Mới", "commune_committee", f.province);
        UnitEventDraft merge =
                f.merge(
                        List.of(f.communeA, f.communeB),
                        new UnitTarget.Existing(commune.code()),
                        PAST);
        List<String> before = f.snapshot();

        BadInputException refused =
                catchThrowableOfType(
                        BadInputException.class,
                        () ->
                                events.apply(
                                        List.of(
                                                f.found(commune, PAST),
                                                merge,
                                                f.move(f.cellC1, f.province, PAST)),
                                        events.revision()));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
        assertThat(f.snapshot()).isEqualTo(before);

        events.apply(
                List.of(f.found(commune, PAST), merge, f.end(f.eastDistrict, List.of(), PAST)),
                events.revision());
        assertThat(chain(f.cellA1, PAST))
                .containsExactly("Đảng bộ tỉnh", "Đảng bộ xã Mới", "Chi bộ thôn 1");
        assertThat(units.carrier(f.eastDistrict, PAST)).map(Unit::id).contains(f.province);
        assertThat(events.events(f.province, PAST, PAST))
                .extracting(UnitEvent::kind)
                .containsExactly(UnitEventKind.END, UnitEventKind.MERGE, UnitEventKind.FOUND);
    }

    @Test
    void whatWasBookedToUnitsIsCountedAtTheTopOnceOnEveryDay() {
        NewUnit commune = f.fresh("Đảng bộ xã Mới", "commune_committee", f.province);
        events.apply(
                List.of(
                        f.found(commune, PAST),
                        f.merge(
                                List.of(f.communeA, f.communeC),
                                new UnitTarget.Existing(commune.code()),
                                PAST),
                        f.end(f.westDistrict, List.of(f.eastDistrict), PAST.plusDays(1)),
                        f.end(f.cellA1, List.of(f.cellC1), TODAY),
                        f.end(f.cellC1, List.of(), FUTURE)),
                events.revision());

        for (LocalDate on :
                List.of(TestPeople.SINCE, PAST, PAST.plusDays(1), TODAY, FUTURE, FUTURE)) {
            assertThat(
                            jdbc.sql(
                                            """
                                            SELECT CONCAT(descendant_id, ' ', COUNT(*))
                                            FROM unit_path
                                            WHERE ancestor_id = ? AND valid_from <= ?
                                                AND valid_to > ?
                                            GROUP BY descendant_id
                                            """)
                                    .param(f.province.value())
                                    .param(on)
                                    .param(on)
                                    .query(String.class)
                                    .list())
                    .hasSize(on.isBefore(PAST) ? 10 : 11)
                    .allMatch(counted -> counted.endsWith(" 1"));
        }
        assertThat(units.carrier(f.cellA1, FUTURE)).map(Unit::name).contains("Đảng bộ xã Mới");
    }
}
