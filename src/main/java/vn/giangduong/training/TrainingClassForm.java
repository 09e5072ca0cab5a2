package vn.giangduong.training;

/** How a class is held. */
public enum TrainingClassForm {
    ONLINE,
    IN_PERSON
}
