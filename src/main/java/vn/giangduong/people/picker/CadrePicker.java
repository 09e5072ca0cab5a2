package vn.giangduong.people.picker;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadreRow;

/**
 * Chooses one person among those the signed-in person may see, by any part of the name with or
 * without marks, or by code. The birth year and the unit stand beside every name; the database
 * searches, and no more than a screenful comes over.
 */
public class CadrePicker extends ComboBox<CadreRow> {

    private static final long serialVersionUID = 1L;

    /** Finds people by what was typed, a part at a time. */
    @FunctionalInterface
    public interface Source {

        /** So many people from the one with that place on; the best first. */
        List<CadreRow> find(String typed, int from, int limit);
    }

    /**
     * An empty field for people the signed-in person may see.
     *
     * @param label already in the reader's language
     * @param permissions holding any of these for somebody's unit makes them a choice
     */
    public CadrePicker(String label, CadreList people, Permission... permissions) {
        this(label, (typed, from, limit) -> people.choices(typed, from, limit, permissions));
    }

    /**
     * An empty field.
     *
     * @param label already in the reader's language
     * @param people who can be chosen
     */
    public CadrePicker(String label, Source people) {
        super(label);
        addClassName("cadre-picker");
        setPageSize(20);
        setItemLabelGenerator(this::words);
        setRenderer(new ComponentRenderer<>(this::item));
        setPlaceholder(getTranslation("people.picker.placeholder"));
        setItems(
                query ->
                        people
                                .find(
                                        query.getFilter().orElse(""),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream());
    }

    private String words(@Nullable CadreRow person) {
        return person == null
                ? ""
                : getTranslation(
                        "people.picker.person",
                        person.fullName(),
                        born(person.birthYear()),
                        person.unitName());
    }

    private Div item(CadreRow person) {
        Span name = new Span(person.fullName());
        name.addClassName("cadre-picker-name");
        Span beside =
                new Span(
                        getTranslation(
                                "people.picker.beside",
                                born(person.birthYear()),
                                person.unitName()));
        beside.addClassName("muted");
        Div item = new Div(name, beside);
        item.addClassName("cadre-picker-item");
        return item;
    }

    private static String born(@Nullable Integer year) {
        return year == null ? VietnameseFormats.NONE : Integer.toString(year);
    }
}
