package vn.giangduong.base.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.giangduong.base.text.VietnameseText;

/** What the places of a template hold: texts, and lists whose items hold values of their own. */
public final class PdfValues {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<PdfValues>> lists = new HashMap<>();

    /** Fills <code>{{name}}</code>; the text is cleaned to NFC here and escaped when drawn. */
    public PdfValues text(String name, String text) {
        texts.put(name, VietnameseText.clean(text));
        return this;
    }

    /**
     * Fills <code>{{+name}}…{{/name}}</code>, drawn once for each item.
     *
     * @param fill puts an item into its values; places it leaves open are looked up outside
     */
    public <T> PdfValues list(String name, List<T> items, BiConsumer<T, PdfValues> fill) {
        List<PdfValues> rows = new ArrayList<>();
        for (T item : items) {
            PdfValues row = new PdfValues();
            fill.accept(item, row);
            rows.add(row);
        }
        lists.put(name, rows);
        return this;
    }

    boolean hasText(String name) {
        return texts.containsKey(name);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    List<PdfValues> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
