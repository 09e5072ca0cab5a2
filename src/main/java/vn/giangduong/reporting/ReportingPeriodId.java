package vn.giangduong.reporting;

import java.io.Serializable;

/** Key of a reporting period. */
public record ReportingPeriodId(long value) implements Serializable {

    /** Refuses keys that no period can have. */
    public ReportingPeriodId {
        if (value <= 0) {
            throw new IllegalArgumentException("A period's key is positive, not " + value);
        }
    }
}
