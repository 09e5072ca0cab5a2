package vn.giangduong.people.cadres;

/** Levels of political theory, lowest first. */
public enum TheoryLevel {
    PRIMARY,
    INTERMEDIATE,
    ADVANCED
}
