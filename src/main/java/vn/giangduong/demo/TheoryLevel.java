package vn.giangduong.demo;

/** Levels of political theory as the table of cadres keeps them. */
final class TheoryLevel {

    static final String PRIMARY = "PRIMARY";
    static final String INTERMEDIATE = "INTERMEDIATE";
    static final String ADVANCED = "ADVANCED";

    private TheoryLevel() {}
}
