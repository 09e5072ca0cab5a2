package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Every entry of everybody's menu opens, narrow and wide, translated, accessible. */
@Tag("browser")
@Order(1)
class EveryViewJourney {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hocvien",
                "giangvien",
                "giaovu",
                "bithu",
                "capuy",
                "capuy-xa",
                "theodoi",
                "tinh",
                "quantri",
                "kiemtra"
            })
    void everyMenuEntryOpens(String account) {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.logIn(account);
            browser.wide();
            List<String> entries =
                    browser.driver().findElements(By.cssSelector(".shell-navigation li a")).stream()
                            .map(WebElement::getText)
                            .toList();
            assertThat(entries).isNotEmpty();
            for (String entry : entries) {
                browser.click(
                        By.xpath(
                                "//nav[contains(@class,'shell-navigation')]//li/a[normalize-space(.)='"
                                        + entry
                                        + "']"));
                browser.see(By.cssSelector(".shell-content h1"));
                browser.sayWhyNames();
                browser.look(account + "-" + Names.plain(entry));
            }
        }
    }

    @Test
    void theShellAndTheViewsSpeakEnglishToo() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.logIn("tinh");
            browser.clickText("English");
            browser.seeText("Log out");
            for (String path :
                    List.of("/", "/units", "/reports", "/statistics", "/programmes", "/me")) {
                browser.open(path);
                String text = browser.driver().findElement(By.tagName("body")).getText();
                assertThat(text).as(path).doesNotContainPattern("![a-z]+\\.[\\w.]+!");
                assertThat(text).as(path).contains("Log out").doesNotContain("Đăng xuất");
                assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                        .isEqualTo("en");
            }
        }
    }
}
