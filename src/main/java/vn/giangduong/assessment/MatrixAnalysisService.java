package vn.giangduong.assessment;

import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.analysis.AnalysisSettings;
import vn.giangduong.analysis.ItemAnalysis;
import vn.giangduong.analysis.TestReport;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.people.Access;

/** Analyses response matrices of tests that were sat elsewhere. Nothing of them is kept. */
@Service
@Transactional
public class MatrixAnalysisService {

    private static final int HIGHEST_MAXIMUM = 1000;

    private final Access access;
    private final AuditLog audit;

    MatrixAnalysisService(Access access, AuditLog audit) {
        this.access = access;
        this.audit = audit;
    }

    /**
     * Analyses a response matrix: a row a candidate, a column an item, the first row the items'
     * names; a first column without a name or named {@code candidate} is left out, and a row {@code
     * max} under the names gives the maxima. An empty cell is an item not in the paper.
     *
     * @param source what to call the text in messages
     * @param csv at most 500 items and 100,000 candidates
     * @param maximum the highest score of every item unless the text has a row of maxima
     * @throws AccessDeniedException for whoever may not see how items did
     * @throws BadInputException with all that is wrong, by row and column
     */
    public MatrixAnalysis analyse(String source, String csv, double maximum) {
        access.require(Permission.SEE_ITEM_STATISTICS);
        if (!(maximum > 0 && maximum <= HIGHEST_MAXIMUM)) {
            throw new BadInputException(
                    Problem.in("max", "assessment.matrix.badParameter", HIGHEST_MAXIMUM));
        }
        MatrixFile.Content content = MatrixFile.read(source, csv, maximum);
        TestReport report =
                ItemAnalysis.analyse(content.matrix(), Map.of(), AnalysisSettings.standard());
        audit.record(
                "assessment.matrix.analysed",
                "matrix",
                source,
                "%d candidates, %d items"
                        .formatted(content.matrix().candidates(), content.matrix().items()));
        return new MatrixAnalysis(content.items(), report);
    }
}
