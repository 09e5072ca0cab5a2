package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** The pages before the door. */
@Tag("browser")
class DoorJourney {

    @Test
    void logInAndActivationOpenWithoutVaadin() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.open("/login");
            browser.look("login");
            assertThat(browser.driver().getPageSource()).doesNotContain("VAADIN");
            browser.open("/activate");
            browser.look("activate");
        }
    }

    @Test
    void aWrongPasswordSaysWhatToDoAndKeepsTheCode() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.open("/login");
            browser.driver().findElement(By.id("code")).sendKeys("hocvien");
            browser.driver().findElement(By.id("password")).sendKeys("sai");
            browser.driver().findElement(By.cssSelector("button[type=submit]")).click();
            browser.seeText("chưa đúng");
            assertThat(browser.driver().findElement(By.id("code")).getDomProperty("value"))
                    .isEqualTo("hocvien");
            browser.look("login-wrong");
        }
    }

    @Test
    void theSessionCookieIsOutOfReach() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.logIn("giaovu");
            Cookie session = browser.driver().manage().getCookieNamed("GDSESSION");
            assertThat(session).isNotNull();
            assertThat(session.isSecure()).isTrue();
            assertThat(session.isHttpOnly()).isTrue();
            assertThat(session.getSameSite()).isEqualTo("Lax");
        }
    }
}
