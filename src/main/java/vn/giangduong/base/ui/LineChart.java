package vn.giangduong.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line or bars over labelled points, drawn in the browser, with its figures in a table behind it.
 */
public class LineChart extends Div {

    private static final long serialVersionUID = 1L;

    /** How the points are drawn. */
    public enum Shape {
        LINE,
        BARS
    }

    /**
     * One point.
     *
     * @param label what stands under it
     * @param value its height
     * @param text the value as people write it
     */
    public record Point(String label, double value, String text) {}

    /** A chart with a title that screen readers read; the unit is written at the axis. */
    public LineChart(Shape shape, String title, String unit, List<Point> points) {
        addClassName("chart");
        add(picture(shape, title, unit, points), table(title, unit, points));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        attachEvent.getUI().getPage().addJsModule("context://charts/gd-chart.js");
    }

    private static Component picture(Shape shape, String title, String unit, List<Point> points) {
        HtmlComponent picture = new HtmlComponent("gd-chart");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", title);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("shape", shape == Shape.LINE ? "line" : "bar");
        data.put("unit", unit);
        ArrayNode rows = data.putArray("points");
        for (Point point : points) {
            rows.addObject()
                    .put("label", point.label())
                    .put("value", point.value())
                    .put("text", point.text());
        }
        picture.getElement().setAttribute("data", data.toString());
        return picture;
    }

    private Component table(String title, String unit, List<Point> points) {
        NativeTable table = new NativeTable();
        table.setCaptionText(title);
        table.addClassName("plain-table");
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(title);
        head.addHeaderCell().setText(unit);
        for (Point point : points) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(point.label());
            row.addDataCell().setText(point.text());
        }
        NativeDetails details = new NativeDetails(getTranslation("base.chart.table"), table);
        details.addClassName("chart-table");
        return details;
    }
}
