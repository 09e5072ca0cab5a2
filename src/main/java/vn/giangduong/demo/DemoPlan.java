package vn.giangduong.demo;

import java.time.LocalDate;

/** What is to be loaded, worked out in memory from the day alone. */
final class DemoPlan {

    private final LocalDate today;

    DemoPlan(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }
}
