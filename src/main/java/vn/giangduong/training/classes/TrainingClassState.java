package vn.giangduong.training.classes;

/** Where a class stands; it only ever moves to the next state. */
public enum TrainingClassState {
    /** In the plan: nobody is summoned yet. */
    PLANNED,
    /** Opened: its module versions are pinned, people are summoned and study. */
    RUNNING,
    /** Over: who had not completed did not pass. */
    CLOSED
}
