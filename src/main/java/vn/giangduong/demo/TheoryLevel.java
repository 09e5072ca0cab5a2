package vn.giangduong.demo;

/** Levels of political theory as the table of cadres keeps them. */
final class TheoryLevel {

    static final String PRIMARY = "SO_CAP";
    static final String INTERMEDIATE = "TRUNG_CAP";
    static final String ADVANCED = "CAO_CAP";

    private TheoryLevel() {}
}
