package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DataTable}.
 *
 * @param kind names the cells' style: text, number, percent, component
 * @param order how rows sort by it; {@code null} if they do not
 * @param words what the filter looks in; {@code null} if nothing
 * @param total the cell in the totals row; {@code null} for an empty one
 */
record TableColumn<T>(
        String header,
        String kind,
        Function<T, Component> cell,
        @Nullable Comparator<T> order,
        @Nullable Function<T, String> words,
        @Nullable Function<List<T>, Component> total) {}
