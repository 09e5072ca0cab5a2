package vn.giangduong.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTests {

    @Test
    void skipsTheByteOrderMarkAndTakesTheSeparatorTheFirstRowHasMostOf() {
        assertThat(read("\uFEFFa;b,c;d\r\n1;2,5;3\r\n"))
                .containsExactly("1: a|b,c|d", "2: 1|2,5|3");
        assertThat(read("a\tb\n1\t2")).containsExactly("1: a|b", "2: 1|2");
        assertThat(read("một\n1")).containsExactly("1: một", "2: 1");
    }

    @Test
    void keepsSeparatorsQuotesAndLineEndsInsideQuotes() {
        assertThat(read("\"a,b\",\"c\"\"d\"\n\"x\ny\",2\nlast,3\n"))
                .containsExactly("1: a,b|c\"d", "2: x\ny|2", "4: last|3");
    }

    @Test
    void leavesOutEmptyLinesButCountsThem() {
        assertThat(read("a,b\n\n  \n1,2\n")).containsExactly("1: a|b", "4: 1|2");
    }

    @Test
    void keepsEmptyCells() {
        assertThat(read("a,b,c\n,2,\n")).containsExactly("1: a|b|c", "2: |2|");
    }

    @Test
    void endsAQuoteThatIsNeverClosedWithTheText() {
        assertThat(read("a,b\n\"1,2")).containsExactly("1: a|b", "2: 1,2");
    }

    @Test
    void stopsWhenTheReceiverHasEnough() {
        List<Integer> lines = new ArrayList<>();
        CsvReader.read(
                "a\nb\nc\n",
                (line, cells) -> {
                    lines.add(line);
                    return line < 2;
                });
        assertThat(lines).containsExactly(1, 2);
    }

    private static List<String> read(String text) {
        List<String> rows = new ArrayList<>();
        CsvReader.read(text, (line, cells) -> rows.add(line + ": " + String.join("|", cells)));
        return rows;
    }
}
