package vn.giangduong.base.lists.ui;

import com.vaadin.flow.router.BeforeEvent;

/** Addresses of the lists. */
final class ListRoutes {

    static final String ALL = "lists";
    static final String ONE = "lists/:kind";

    private ListRoutes() {}

    static String one(String kind) {
        return ALL + "/" + kind;
    }

    static String kind(BeforeEvent event) {
        return event.getRouteParameters().get("kind").orElse("");
    }
}
