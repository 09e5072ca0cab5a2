package vn.giangduong.demo;

import java.util.List;
import java.util.Map;

/** Codes and titles of classes. */
final class ClassTexts {

    private final Map<String, List<String>> texts = DemoTexts.byKey("classes");

    /** A class with its code and title. */
    record Titled(PlannedClass planned, String code, String title) {}

    Titled great(PlannedClass great) {
        return titled(great, "DHT-%d".formatted(great.opens().getYear()), "big");
    }

    Titled small(PlannedClass small) {
        String centre = small.centre().code();
        boolean larger = centre.startsWith(ProvinceTraits.HIGHLAND.code());
        String code =
                "DVM-%s-%d.%02d"
                        .formatted(
                                centre.substring(larger ? 2 : 0, 4),
                                small.opens().getYear(),
                                small.number());
        return titled(small, code, "new-members");
    }

    private Titled titled(PlannedClass planned, String code, String key) {
        List<String> text = texts.getOrDefault(key, List.of(key, key));
        String title =
                text.get(1)
                        .replace("{0}", planned.centre().shortName())
                        .replace("{1}", Integer.toString(planned.number()))
                        .replace("{2}", Integer.toString(planned.opens().getYear()));
        return new Titled(planned, code, title);
    }
}
