package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import vn.giangduong.base.table.XlsxLimits;
import vn.giangduong.base.table.XlsxReader;
import vn.giangduong.base.table.XlsxSheet;

/** The training officer looks at the class statistics and takes them away as .xlsx. */
@Tag("browser")
class TrainingOfficerJourney {

    @Test
    void theStatisticsComeAsAWorkbook() throws IOException, InterruptedException {
        try (Browser officer = new Browser(Product.start().address())) {
            officer.logIn("giaovu");
            officer.open("/classes");
            officer.look("officer-classes");
            officer.click(By.xpath("(//table//tbody//a)[1]"));
            officer.see(By.cssSelector("h1"));
            officer.look("officer-class");
            officer.open("/statistics");
            officer.look("officer-statistics");
            String address =
                    officer.see(By.xpath("//a[contains(normalize-space(.), 'Xuất Excel')]"))
                            .getDomProperty("href");
            XlsxSheet sheet =
                    XlsxReader.read(
                            "statistics.xlsx",
                            new ByteArrayInputStream(download(officer, String.valueOf(address))),
                            XlsxLimits.IMPORT);
            assertThat(sheet.problems()).isEmpty();
            assertThat(sheet.rows().toString())
                    .contains("Đợt học tập, sinh hoạt chính trị trong toàn Đảng bộ tỉnh")
                    .contains("35897");
        }
    }

    private static byte[] download(Browser browser, String address)
            throws IOException, InterruptedException {
        String cookies =
                browser.driver().manage().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Cookie", cookies)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
