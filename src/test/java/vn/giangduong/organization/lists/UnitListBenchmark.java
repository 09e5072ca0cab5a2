package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.base.lists.ListFiles.csv;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkProgress;

/** A province of 2,500 units as one list: previewed, landed, and again. */
class UnitListBenchmark extends OrganizationListTests {

    private static final Logger LOG = LoggerFactory.getLogger(UnitListBenchmark.class);

    UnitListBenchmark() {
        super("units");
    }

    @Test
    void aProvinceOf2500UnitsLandsWithinAMinute() {
        List<String> lines = new ArrayList<>();
        lines.add("Mã;Tên;Loại;Cấp trên;Từ ngày;Số văn bản;Ngày văn bản;Cơ quan ban hành");
        for (int commune = 1; commune <= 100; commune++) {
            String code = own + "X" + commune;
            lines.add(line(code, "Đảng bộ xã " + commune, "grassroots_committee", code(district)));
            for (int cell = 1; cell <= 24; cell++) {
                lines.add(line(code + "." + cell, "Chi bộ thôn " + cell, "cell", code));
            }
        }
        ImportFile file = csv(lines.toArray(String[]::new));
        long start = System.nanoTime();
        ListPreview seen =
                lists.preview("units", file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        long previewed = System.nanoTime();
        lists.land("units", file, seen.digest(), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        long landed = System.nanoTime();
        ListPreview again =
                lists.preview("units", file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        long compared = System.nanoTime();
        LOG.info(
                "{} units: preview {} ms, landing {} ms, the same again {} ms",
                seen.rows().size(),
                Duration.ofNanos(previewed - start).toMillis(),
                Duration.ofNanos(landed - previewed).toMillis(),
                Duration.ofNanos(compared - landed).toMillis());
        assertThat(seen.rows()).hasSize(2500);
        assertThat(again.effective()).isZero();
        assertThat(Duration.ofNanos(landed - previewed)).isLessThan(Duration.ofSeconds(60));
    }

    private static String line(String code, String name, String type, String parent) {
        return String.join(
                ";", code, name, type, parent, "01/07/2025", "1-QĐ/TU", "20/06/2025", "Tỉnh ủy");
    }
}
