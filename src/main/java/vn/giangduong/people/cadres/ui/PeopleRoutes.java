package vn.giangduong.people.cadres.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;

/** The addresses of the pages of people. */
final class PeopleRoutes {

    static final String PEOPLE = "people";
    static final String NEW = "people/new";
    static final String PERSON = "people/:code";
    static final String DUPLICATES = "people/duplicates";
    static final String DUPLICATE = "people/duplicates/:first/:second";
    static final String MY_DATA = "me/data";

    static final String CODE = "code";
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String SEARCH = "q";
    static final String ON = "on";

    private PeopleRoutes() {}

    static PageAddress people(String search, @Nullable LocalDate on) {
        return PageAddress.of(PEOPLE)
                .with(SEARCH, search)
                .with(ON, on == null ? null : on.toString());
    }

    static PageAddress person(String code) {
        return PageAddress.of(PEOPLE + "/" + PageAddress.encoded(code));
    }

    static PageAddress duplicate(String first, String second) {
        return PageAddress.of(
                DUPLICATES + "/" + PageAddress.encoded(first) + "/" + PageAddress.encoded(second));
    }
}
