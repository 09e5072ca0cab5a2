package vn.giangduong.reporting;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.people.Access;

/** Shows a committee who has and has not reported. */
@Service
@Transactional
public class ReportBoardService {

    private final ReportDoor door;
    private final ReportBoardStore board;
    private final ReportFigureStore figures;
    private final ObligationService obligations;
    private final Access access;

    ReportBoardService(
            ReportDoor door,
            ReportBoardStore board,
            ReportFigureStore figures,
            ObligationService obligations,
            Access access) {
        this.door = door;
        this.board = board;
        this.figures = figures;
        this.obligations = obligations;
        this.access = access;
    }

    /** The units whose board the signed-in person begins with; empty for those of cells only. */
    public List<ReportUnit> units() {
        return board.addressees(obligations.current().id(), access.scopes(Permission.SEE_TOTALS));
    }

    /**
     * The board of a unit.
     *
     * @param everyLevel all units under it and not only those that report to it directly
     * @throws AccessDeniedException when the period or unit does not exist or is not for the
     *     signed-in person
     */
    public ReportBoard board(String unitCode, Quarter quarter, boolean everyLevel) {
        ReportDoor.Place place = door.enter(Permission.SEE_TOTALS, unitCode, quarter);
        ReportingPeriodId period = place.period().id();
        return new ReportBoard(
                place.period(),
                place.reportUnit(),
                everyLevel,
                board.rows(period, place.unit().id(), everyLevel),
                figures.accepted(period, place.unit().id()));
    }
}
