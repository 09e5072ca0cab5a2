package vn.giangduong.training.statistics.ui;

/** The address of the page of statistics. */
final class StatisticsRoutes {

    static final String STATISTICS = "statistics";

    static final String UNIT = "unit";
    static final String FROM = "from";
    static final String TO = "to";

    private StatisticsRoutes() {}
}
