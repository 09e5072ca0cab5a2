package vn.giangduong.reporting;

import java.io.Serializable;
import vn.giangduong.base.time.Quarter;

/** One quarter for which a report is owed, with the dates it was opened with. */
public record ReportingPeriod(
        ReportingPeriodId id, Obligation obligation, Quarter quarter, ReportDates dates)
        implements Serializable {}
