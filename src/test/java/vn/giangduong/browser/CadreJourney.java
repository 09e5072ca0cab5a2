package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * The cadre's story: home, lessons where they were left, the quiz saved answer by answer, the wrong
 * answers explained, completion.
 */
@Tag("browser")
class CadreJourney {

    private static final String MODULE = "/study/luat-phong-chong-tham-nhung";
    private static final int QUESTIONS = 20;

    @Test
    void readsOnSitsTheQuizAndSeesWhy() {
        try (Browser browser = new Browser(Product.start().address())) {
            browser.logIn("hocvien");
            browser.narrow();
            browser.look("cadre-home");
            browser.click(By.cssSelector(".home-next a.button.main"));
            browser.see(By.cssSelector(".lesson-text"));
            browser.look("cadre-lesson");
            readAllLessons(browser);
            browser.look("cadre-module");
            browser.click(By.cssSelector(".study-quiz vaadin-button"));
            browser.see(By.cssSelector("gd-quiz-player .gd-question"));
            browser.look("cadre-quiz");
            answerTheFirstAlways(browser);
            submit(browser);
            assertThat(browser.see(By.cssSelector(".gd-why")).getText()).isNotBlank();
            assertThat(browser.see(By.cssSelector(".gd-citation")).getText())
                    .containsAnyOf("Luật", "Quy định");
            browser.look("cadre-quiz-failed");
            browser.click(By.cssSelector(".gd-result a.gd-primary"));
            browser.click(By.cssSelector(".study-quiz vaadin-button"));
            answerEverything(browser);
            browser.look("cadre-quiz-submit");
            submit(browser);
            browser.seeText("trên 10 điểm");
            browser.look("cadre-quiz-passed");
            browser.click(By.cssSelector(".gd-result a.gd-primary"));
            browser.see(By.cssSelector(".study-quiz .state.done"));
            browser.look("cadre-module-completed");
            browser.open("/");
            browser.seeText("Đã xong");
            browser.look("cadre-home-after");
        }
    }

    static void readAllLessons(Browser browser) {
        for (int lesson = 0; lesson < 10; lesson++) {
            browser.open(MODULE);
            if (browser.driver()
                    .findElements(By.cssSelector(".study-standing a.button"))
                    .isEmpty()) {
                return;
            }
            browser.click(By.cssSelector(".study-standing a.button"));
            browser.see(By.cssSelector(".lesson-text"));
            String before = browser.driver().getCurrentUrl();
            browser.click(By.cssSelector("vaadin-button.study-step"));
            browser.until(
                    ExpectedConditions.not(ExpectedConditions.urlToBe(String.valueOf(before))));
        }
        throw new AssertionError("The lessons never end");
    }

    /** Answers with the key in our own bank, and waits for each answer's own acknowledgement. */
    private static void answerEverything(Browser browser) {
        RightAnswers key = RightAnswers.of(Path.of("question-banks/pctn.gift"));
        for (int question = 1; question <= QUESTIONS; question++) {
            WebElement shown = browser.see(By.cssSelector(".gd-question:not([hidden])"));
            String stem = shown.findElement(By.cssSelector(".gd-stem")).getText();
            int chosen = 0;
            for (WebElement option : shown.findElements(By.cssSelector(".gd-option"))) {
                String text = option.findElement(By.cssSelector(".gd-option-text")).getText();
                if (key.isRight(stem, text)) {
                    browser.click(option);
                    chosen++;
                }
            }
            assertThat(chosen).as("right options of: %s in %s", stem, shown.getText()).isPositive();
            browser.until(
                    ExpectedConditions.textMatches(
                            By.cssSelector(".gd-question:not([hidden]) .gd-save"),
                            Pattern.compile("Đã lưu \\d\\d:\\d\\d:\\d\\d")));
            browser.click(By.cssSelector(".gd-next"));
        }
        browser.see(By.cssSelector(".gd-panel"));
    }

    /** A first attempt goes wrong: every wrong answer explains itself. */
    private static void answerTheFirstAlways(Browser browser) {
        for (int question = 1; question <= QUESTIONS; question++) {
            browser.click(By.cssSelector(".gd-question:not([hidden]) .gd-option"));
            browser.click(By.cssSelector(".gd-next"));
        }
        browser.see(By.cssSelector(".gd-panel"));
    }

    private static void submit(Browser browser) {
        browser.click(By.cssSelector(".gd-panel .gd-primary"));
        browser.see(By.cssSelector(".gd-score"));
    }
}
