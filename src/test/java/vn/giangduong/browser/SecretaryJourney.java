package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The secretary opens the unit's page down to names and submits the quarterly report; the committee
 * above returns it with a reason, gets it again, accepts it, and its number adds up there.
 */
@Tag("browser")
class SecretaryJourney {

    private static final By PRIMARY =
            By.cssSelector(".page-header-actions vaadin-button[theme~='primary']");
    private static final By DIALOG_PRIMARY =
            By.cssSelector("vaadin-dialog vaadin-button[theme~='primary']");

    @Test
    void theReportGoesUpIsReturnedAndAccepted() {
        try (Browser secretary = new Browser(Product.start().address());
                Browser committee = new Browser(Product.start().address())) {
            secretary.logIn("bithu");
            secretary.open("/units");
            secretary.look("secretary-unit");
            secretary.clickText("Danh sách");
            secretary.see(By.cssSelector(".data-table-table tbody tr"));
            secretary.look("secretary-people");
            submit(secretary, "Mạng yếu ở hai thôn.");
            String report = address(secretary);

            committee.logIn("capuy");
            committee.open("/reports");
            committee.look("committee-board");
            committee.open(report);
            committee.look("committee-report");
            committee.clickText("Trả lại");
            committee
                    .see(By.cssSelector("vaadin-dialog vaadin-text-area textarea"))
                    .sendKeys("Thiếu số miễn học.");
            committee.click(DIALOG_PRIMARY);
            committee.seeText("Đã trả lại báo cáo kèm lý do.");

            secretary.open(report);
            secretary.seeText("Thiếu số miễn học.");
            secretary.look("secretary-report-returned");
            submit(secretary, "Mạng yếu ở hai thôn; đã rà soát số miễn học.");

            committee.open(report);
            committee.click(PRIMARY);
            committee.seeText("Đã nhận báo cáo.");
            committee.look("committee-report-accepted");

            secretary.open(report);
            assertThat(secretary.driver().findElements(PRIMARY)).isEmpty();
            secretary.seeText("Đã nhận");
        }
    }

    private static void submit(Browser browser, String difficulties) {
        browser.open("/reports");
        browser.look("secretary-reports");
        browser.click(By.cssSelector(".report-card a.button"));
        var field = browser.see(By.cssSelector(".report-difficulties-field textarea"));
        field.clear();
        field.sendKeys(difficulties);
        browser.click(PRIMARY);
        browser.click(DIALOG_PRIMARY);
        browser.seeText("Đã nộp báo cáo. Số liệu đã được chốt.");
        browser.look("secretary-report-submitted");
    }

    private static String address(Browser browser) {
        String url = String.valueOf(browser.driver().getCurrentUrl());
        return url.substring(Product.start().address().length());
    }
}
