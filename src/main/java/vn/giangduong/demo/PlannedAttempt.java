package vn.giangduong.demo;

import java.time.Instant;
import java.util.List;
import vn.giangduong.assessment.PastPaper;

/**
 * An attempt to be.
 *
 * @param number which of the cadre's attempts it is, from 1
 * @param paper the questions as they were shown
 * @param answers the same questions with what was answered
 * @param writer the player's name for itself
 */
record PlannedAttempt(
        long cadre,
        int number,
        Instant started,
        Instant closed,
        List<PaperMaker.Drawn> paper,
        PastPaper answers,
        PastPaper.Result result,
        String writer) {}
