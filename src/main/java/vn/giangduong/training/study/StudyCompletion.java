package vn.giangduong.training.study;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.AttemptMarked;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Cadre;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreService;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionState;

/**
 * Completes studies: once each, in the transaction that stores the passing mark, so that a mark and
 * its completion exist together or not at all.
 */
@Component
class StudyCompletion {

    private final StudyStore studies;
    private final CompletionCounts counts;
    private final CadreService cadres;
    private final StudyTransfers transfers;

    StudyCompletion(
            StudyStore studies,
            CompletionCounts counts,
            CadreService cadres,
            StudyTransfers transfers) {
        this.transfers = transfers;
        this.studies = studies;
        this.counts = counts;
        this.cadres = cadres;
    }

    /** A quiz of a version somebody studies was passed; hearing of it again changes nothing. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptMarked marked) {
        if (marked.passed()) {
            studies.lock(marked.cadre(), marked.moduleVersion())
                    .ifPresent(
                            study -> complete(study, marked.cadre(), marked.mark(), marked.at()));
        }
    }

    /** Completes a study, counted for the unit the cadre is a member of on that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void complete(StudyRow study, CadreId cadre, @Nullable BigDecimal mark, Instant at) {
        UnitId unit = cadres.find(cadre, Periods.dayOf(at)).map(Cadre::unit).orElse(study.unit());
        if (!studies.complete(study.id(), mark, at)) {
            return;
        }
        if (!unit.equals(study.unit())) {
            transfers.book(study, unit, Periods.dayOf(at));
        }
        counts.completed(study.module(), unit, study.state() == CompletionState.STUDYING, at);
        studies.completeEnrolments(cadre, study.module(), at);
    }
}
