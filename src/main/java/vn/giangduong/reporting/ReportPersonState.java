package vn.giangduong.reporting;

/** How far a person had come at the cut-off. */
public enum ReportPersonState {
    SUMMONED,
    STUDYING,
    COMPLETED
}
