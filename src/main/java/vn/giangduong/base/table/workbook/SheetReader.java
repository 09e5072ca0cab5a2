package vn.giangduong.base.table.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;

/** Reads one sheet's XML, row by row. */
final class SheetReader {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465; // 31/12/9999
    static final int MOST_MERGES = 400_000;

    private final WorkbookFile file;
    private final WorkbookFile.RowReceiver receiver;
    private final List<MergedRange> merges = new ArrayList<>();
    private int rows;
    private int lastRow;

    SheetReader(WorkbookFile file, WorkbookFile.RowReceiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    /** The merged cells, told after the rows; those after the receiver had enough are missing. */
    List<MergedRange> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw file.refusal("damaged");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("row".equals(xml.getLocalName())) {
                if (!row(xml)) {
                    return merges;
                }
            } else if ("mergeCell".equals(xml.getLocalName())) {
                merge(xml.getAttributeValue(null, "ref"));
            }
        }
        return merges;
    }

    private void merge(@Nullable String reference) {
        if (reference != null && merges.size() < MOST_MERGES) {
            merges.add(MergedRange.of(reference));
        }
    }

    private boolean row(XMLStreamReader xml) throws XMLStreamException {
        lastRow = number(xml.getAttributeValue(null, "r"), lastRow + 1);
        List<SheetCell> cells = new ArrayList<>();
        boolean filled = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? cells.size() : CellReferences.column(reference);
                if (column >= file.limits().columns()) {
                    SheetCell beyond = cell(xml);
                    if (!beyond.isEmpty()) {
                        throw file.refusal(
                                "tooManyColumns",
                                CellReferences.letters(file.limits().columns() - 1));
                    }
                    continue;
                }
                while (cells.size() < column) {
                    cells.add(SheetCell.EMPTY);
                }
                SheetCell cell = cell(xml);
                filled |= !cell.isEmpty();
                if (column >= 0 && column == cells.size()) {
                    cells.add(cell);
                }
            }
        }
        if (!filled) {
            return true;
        }
        rows++;
        if (rows > file.limits().rows()) {
            throw file.refusal("tooManyRows", file.limits().rows());
        }
        return receiver.row(new SheetRow(lastRow, cells));
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        int style = number(xml.getAttributeValue(null, "s"), 0);
        String value = "";
        SharedTexts.Text inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "c".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if ("v".equals(xml.getLocalName())) {
                    value = xml.getElementText();
                } else if ("is".equals(xml.getLocalName())) {
                    inline = SharedTexts.text(xml, "is");
                }
            }
        }
        return inline == null ? cell(type, style, value) : text(inline, style);
    }

    private SheetCell text(SharedTexts.Text text, int style) {
        String font = text.font() == null ? file.styles().font(style) : text.font();
        return text.value().isBlank()
                ? SheetCell.EMPTY
                : new SheetCell(text.value(), null, font, false);
    }

    private SheetCell cell(String type, int style, String value) {
        if (value.isEmpty()) {
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "s" -> {
                int index = number(value, -1);
                yield text(
                        new SharedTexts.Text(file.texts().text(index), file.texts().font(index)),
                        style);
            }
            case "str" ->
                    value.isBlank()
                            ? SheetCell.EMPTY
                            : new SheetCell(value, null, file.styles().font(style), false);
            case "b" -> new SheetCell("1".equals(value) ? "TRUE" : "FALSE", null, null, false);
            case "e" -> new SheetCell(value, null, null, true);
            case "d" -> isoDay(value);
            default -> numeric(style, value);
        };
    }

    private SheetCell numeric(int style, String value) {
        if (file.styles().isDay(style)) {
            LocalDate day = day(value);
            return day == null
                    ? new SheetCell(value, null, null, true)
                    : new SheetCell(VietnameseFormats.date(day), day, null, false);
        }
        return new SheetCell(
                NumberFormats.show(value, file.styles().format(style)), null, null, false);
    }

    private @Nullable LocalDate day(String value) {
        try {
            double days = Double.parseDouble(value);
            if (!(days >= 1 && days < LAST_DAY + 1)) {
                return null;
            }
            long whole = (long) Math.floor(days);
            if (file.startsIn1904()) {
                return EPOCH_1904.plusDays(whole);
            }
            // Excel believes in 29 February 1900
            return EPOCH_1900.plusDays(whole < 60 ? whole + 1 : whole);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static SheetCell isoDay(String value) {
        try {
            LocalDate day =
                    value.indexOf('T') < 0
                            ? LocalDate.parse(value)
                            : LocalDateTime.parse(value.replace("Z", "")).toLocalDate();
            return new SheetCell(VietnameseFormats.date(day), day, null, false);
        } catch (DateTimeParseException e) {
            return new SheetCell(value, null, null, true);
        }
    }

    static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
