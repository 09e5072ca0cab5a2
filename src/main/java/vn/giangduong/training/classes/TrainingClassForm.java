package vn.giangduong.training.classes;

/** How a class is held. */
public enum TrainingClassForm {
    ONLINE,
    IN_PERSON
}
