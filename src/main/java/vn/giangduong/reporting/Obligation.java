package vn.giangduong.reporting;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A duty to report.
 *
 * @param code its unique code
 * @param title what the report is called
 * @param legalBasis the documents that order it
 * @param startsOn periods that end before this day were never owed
 */
public record Obligation(
        String code, String title, String legalBasis, ReportSchedule schedule, LocalDate startsOn)
        implements Serializable {}
