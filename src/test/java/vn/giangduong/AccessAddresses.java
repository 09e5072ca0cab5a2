package vn.giangduong;

import java.util.List;

/** The addresses of {@link AccessTable} for tests of other packages. */
public final class AccessAddresses {

    private AccessAddresses() {}

    /** Method and pattern of every HTTP mapping. */
    public static List<String> calls() {
        return AccessTable.CALLS.stream().map(AccessTable.Call::name).toList();
    }

    /** Those with a path that names a thing. */
    public static List<String> callsThatNameAThing() {
        return calls().stream().filter(name -> name.contains("{")).toList();
    }

    /** The templates of the pages that name a thing. */
    public static List<String> pagesThatNameAThing() {
        return AccessTable.VIEWS.stream()
                .map(AccessTable.View::template)
                .filter(template -> template.contains(":"))
                .toList();
    }
}
