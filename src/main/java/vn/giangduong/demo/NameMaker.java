package vn.giangduong.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes names as they are borne in the highlands: of the lowland people and of those always there.
 */
final class NameMaker {

    private static final String NONE = "-";

    private final Weighted<String> families = DemoTexts.weighted("family-names");
    private final Weighted<String> menMiddle = DemoTexts.weighted("middle-names-m");
    private final Weighted<String> womenMiddle = DemoTexts.weighted("middle-names-f");
    private final List<String> men = DemoTexts.lines("given-names-m");
    private final List<String> women = DemoTexts.lines("given-names-f");
    private final List<String> highlandMen = DemoTexts.lines("highland-given-m");
    private final List<String> highlandWomen = DemoTexts.lines("highland-given-f");
    private final Weighted<List<String>> highlandFamilies;

    NameMaker() {
        LinkedHashMap<List<String>, Integer> weights = new LinkedHashMap<>();
        DemoTexts.rows("highland-families")
                .forEach(row -> weights.put(row.subList(0, 2), DemoTexts.weight(row.get(2))));
        highlandFamilies = new Weighted<>(weights);
    }

    /** The name of somebody. */
    String name(boolean woman, boolean highland, RandomGenerator random) {
        return highland ? highland(woman, random) : lowland(woman, random);
    }

    private String lowland(boolean woman, RandomGenerator random) {
        String family = families.pick(random);
        String middle = (woman ? womenMiddle : menMiddle).pick(random);
        String given = oneOf(woman ? women : men, random);
        return middle.equals(NONE) ? family + ' ' + given : family + ' ' + middle + ' ' + given;
    }

    private String highland(boolean woman, RandomGenerator random) {
        String family = highlandFamilies.pick(random).get(woman ? 1 : 0);
        String given = oneOf(woman ? highlandWomen : highlandMen, random);
        // a woman's H' is written together with her name
        return family.endsWith("'") ? family + given : family + ' ' + given;
    }

    private static String oneOf(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
