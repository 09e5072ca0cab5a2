package vn.giangduong.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTests {

    @Test
    void sortsByGivenThenFamilyThenMiddleName() {
        PersonName name = new PersonName("  Nguyễn  Thị Minh\u00A0Hạnh ");

        assertThat(name.full()).isEqualTo("Nguyễn Thị Minh Hạnh");
        assertThat(name.given()).isEqualTo("Hạnh");
        assertThat(name.family()).isEqualTo("Nguyễn");
        assertThat(name.middle()).isEqualTo("Thị Minh");
        assertThat(name.sortKey()).isEqualTo("Hạnh Nguyễn Thị Minh");
        assertThat(name.folded()).isEqualTo("nguyen thi minh hanh");
    }

    @Test
    void takesHighlandNamesOfTwoWords() {
        assertThat(new PersonName("A Đức").sortKey()).isEqualTo("Đức A");
        assertThat(new PersonName("Y Hạnh").family()).isEqualTo("Y");
        assertThat(new PersonName("Y Hạnh").middle()).isEmpty();
    }

    @Test
    void takesNamesOfOneWord() {
        PersonName name = new PersonName("Sơn");

        assertThat(name.given()).isEqualTo("Sơn");
        assertThat(name.family()).isEmpty();
        assertThat(name.middle()).isEmpty();
        assertThat(name.sortKey()).isEqualTo("Sơn");
    }

    @Test
    void refusesANameOfNothingButSpaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" \u00A0 "));
    }
}
