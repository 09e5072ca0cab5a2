package vn.giangduong.people.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giangduong.base.pdf.PdfPages;
import vn.giangduong.base.pdf.PdfValues;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;

/** Draws activation slips, eight on a page of A4 with lines to cut along. Always in Vietnamese. */
@Component
public class ActivationSlipsPdf {

    private static final int IN_A_ROW = 2;
    private static final int ROWS_ON_A_PAGE = 4;
    private static final Locale LOCALE = Messages.VIETNAMESE;

    private final PdfPages pages;
    private final Messages messages;
    private final String configuredAddress;

    ActivationSlipsPdf(
            PdfPages pages, Messages messages, @Value("${giangduong.address}") String address) {
        this.pages = pages;
        this.messages = messages;
        this.configuredAddress = address.strip();
    }

    /**
     * The slips as a PDF.
     *
     * @param address how the installation is reached from here, used unless {@code
     *     giangduong.address} says what people type
     */
    public byte[] draw(List<ActivationSlip> slips, String address) {
        String printed = configuredAddress.isEmpty() ? address : configuredAddress;
        List<List<ActivationSlip>> rows = chunks(slips, IN_A_ROW);
        return pages.render(
                "activation-slips",
                LOCALE,
                new PdfValues()
                        .text("address", printed)
                        .list(
                                "pages",
                                chunks(rows, ROWS_ON_A_PAGE),
                                (page, values) ->
                                        values.list(
                                                "rows",
                                                page,
                                                (row, inner) ->
                                                        inner.list("slips", row, this::fill)
                                                                .list(
                                                                        "gaps",
                                                                        gaps(row),
                                                                        (gap, none) -> {}))));
    }

    private void fill(ActivationSlip slip, PdfValues values) {
        Integer year = slip.birthYear();
        String person =
                year == null
                        ? slip.name()
                        : messages.get(
                                "people.slips.nameAndYear",
                                LOCALE,
                                slip.name(),
                                Integer.toString(year));
        values.text("name", person)
                .text("unit", slip.unitName())
                .text("account", slip.account())
                .text("code", slip.code())
                .text(
                        "until",
                        messages.get(
                                "people.slips.until",
                                LOCALE,
                                VietnameseFormats.date(Periods.dayOf(slip.until()))));
    }

    /** A cell for each slip that the last row lacks. */
    private static List<Integer> gaps(List<ActivationSlip> row) {
        return IntStream.range(row.size(), IN_A_ROW).boxed().toList();
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(i -> all.subList(i * size, Math.min(all.size(), (i + 1) * size)))
                .toList();
    }
}
