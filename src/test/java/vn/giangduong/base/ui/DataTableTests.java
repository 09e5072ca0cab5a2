package vn.giangduong.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giangduong.IntegrationTest;
import vn.giangduong.base.text.Messages;

@IntegrationTest
class DataTableTests extends SpringBrowserlessTest {

    private static final List<String> ROWS =
            IntStream.rangeClosed(1, 130).mapToObj(number -> "Chi bộ số " + number).toList();

    private DataTable<String> table = new DataTable<>("");

    @BeforeEach
    void aLongTable() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        table = new DataTable<String>("Chi bộ").text("Tên", row -> row).filterable().atFirst(25);
        table.number("Số", row -> 1).withTotals();
        UI.getCurrent().add(table);
        table.setItems(ROWS);
    }

    @Test
    void showsMoreRowsWhenAsked() {
        assertThat(bodyRows()).isEqualTo(25);
        Button more = find(Button.class).withText("Xem thêm 100 trong 105 dòng còn lại").single();

        test(more).click();

        assertThat(bodyRows()).isEqualTo(125);
        test(find(Button.class).withText("Xem thêm 5 trong 5 dòng còn lại").single()).click();
        assertThat(bodyRows()).isEqualTo(130);
        assertThat(find(Button.class).all()).noneMatch(Button::isVisible);
    }

    @Test
    void filterAndTotalsKnowTheRowsNotShown() {
        assertThat(table.getElement().getTextRecursively()).contains("130");

        test(find(TextField.class).single()).setValue("so 130");

        assertThat(bodyRows()).isEqualTo(1);
    }

    /** Without head and totals. */
    private long bodyRows() {
        return find(NativeTableRow.class).all().size() - 2L;
    }
}
