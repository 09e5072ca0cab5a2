package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.organization.events.LegalDocument;

/** The fictional decisions that the events rest on, numbered through by issuer. */
final class Decisions {

    private static final int FIRST = 1_201;

    private final Map<String, List<String>> texts = DemoTexts.byKey("decisions");
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * The next decision of a kind.
     *
     * @param place the province or commune whose committee decides
     */
    LegalDocument next(String kind, String place) {
        List<String> text = text(kind);
        String issuer = text.get(3).replace("{0}", place);
        int number = numbers.merge(issuer, 1, Integer::sum) + FIRST - 1;
        return new LegalDocument(
                text.get(1).replace("{1}", Integer.toString(number)),
                LocalDate.parse(text.get(2)),
                issuer);
    }

    String note(String kind) {
        return text(kind).get(4);
    }

    private List<String> text(String kind) {
        List<String> text = texts.get(kind);
        if (text == null) {
            throw new IllegalStateException("No decision " + kind);
        }
        return text;
    }
}
