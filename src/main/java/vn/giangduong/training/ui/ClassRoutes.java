package vn.giangduong.training.ui;

import org.jspecify.annotations.Nullable;
import vn.giangduong.training.EnrolmentState;

/** The addresses of the pages of classes. */
final class ClassRoutes {

    static final String CLASSES = "classes";
    static final String NEW = "classes/new";
    static final String CLASS = "classes/:code";
    static final String STATISTICS = "statistics";

    static final String CODE = "code";
    static final String CENTRE = "centre";
    static final String YEAR = "year";
    static final String STATE = "state";
    static final String SEARCH = "q";
    static final String UNIT = "unit";
    static final String FROM = "from";
    static final String TO = "to";

    private ClassRoutes() {}

    static PageAddress classes(@Nullable String centre, int year) {
        return PageAddress.of(CLASSES).with(CENTRE, centre).with(YEAR, Integer.toString(year));
    }

    static PageAddress trainingClass(String code) {
        return PageAddress.of(CLASSES + "/" + PageAddress.encoded(code));
    }

    static PageAddress trainingClass(String code, @Nullable EnrolmentState state, String search) {
        return trainingClass(code)
                .with(STATE, state == null ? null : state.name())
                .with(SEARCH, search);
    }
}
