package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse logs in, reaches a unit's people, and changes the language. */
@Tag("browser")
class KeyboardJourney {

    private static final int MOST_STEPS = 60;

    @Test
    void theKeyboardAloneReachesEverythingOnTheWay() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.open("/login");
            type(browser, "bithu", Keys.TAB, "giangduong-2026", Keys.ENTER);
            browser.see(By.cssSelector(".shell-content h1"));
            tabTo(browser, "Đơn vị");
            type(browser, Keys.ENTER);
            browser.see(By.cssSelector(".figure-value"));
            tabTo(browser, "Danh sách");
            type(browser, Keys.ENTER);
            browser.see(By.cssSelector(".data-table-table tbody tr"));
            tabTo(browser, "English");
            type(browser, Keys.ENTER);
            browser.seeText("Log out");
        }
    }

    /** Presses Tab until what has the focus bears that name; it must be visible that it has it. */
    private static void tabTo(Browser browser, String name) {
        browser.settle();
        for (int step = 0; step < MOST_STEPS; step++) {
            type(browser, Keys.TAB);
            WebElement focused = browser.driver().switchTo().activeElement();
            if (focused.getText().strip().equals(name)) {
                assertThat(focused.getCssValue("outline-style")).as(name).isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("Not reached by keyboard: " + name);
    }

    private static void type(Browser browser, CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(String.join("", keys)).perform();
    }
}
