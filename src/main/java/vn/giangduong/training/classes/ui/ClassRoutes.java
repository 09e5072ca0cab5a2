package vn.giangduong.training.classes.ui;

import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.training.classes.enrolment.EnrolmentState;

/** The addresses of the pages of classes. */
final class ClassRoutes {

    static final String CLASSES = "classes";
    static final String NEW = "classes/new";
    static final String ETHNICITY = "classes/ethnicity";
    static final String CLASS = "classes/:code";

    static final String CODE = "code";
    static final String CENTRE = "centre";
    static final String YEAR = "year";
    static final String STATE = "state";
    static final String SEARCH = "q";

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
