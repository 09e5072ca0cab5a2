package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * A lecturer changes a lesson and adds a question; a second one approves; the first looks at the
 * figures.
 */
@Tag("browser")
class LecturerJourney {

    private static final String MODULE = "/modules/dot-sinh-hoat-chinh-tri";
    private static final By DIALOG_PRIMARY =
            By.cssSelector("vaadin-dialog vaadin-button[theme~='primary']");

    @Test
    void aChangedLessonIsReleasedByASecondPerson() {
        try (Browser author = new Browser(Product.start().address());
                Browser second = new Browser(Product.start().address())) {
            author.logIn("giangvien");
            author.open(MODULE);
            author.look("lecturer-module");
            author.click(By.xpath("//vaadin-button[normalize-space(.)='Sửa']"));
            author.click(By.xpath("(//main//a[contains(@href,'/edit/')])[1]"));
            WebElement markdown =
                    author.see(By.cssSelector(".lesson-writing > vaadin-text-area textarea"));
            markdown.sendKeys(Keys.chord(Keys.CONTROL, Keys.END));
            markdown.sendKeys("\n\n## Mục thêm để thử\n\nMột câu mới.");
            author.seeText("Mục thêm để thử");
            author.look("lecturer-lesson-editor");
            author.click(By.cssSelector(".lesson-writing > vaadin-button[theme~='primary']"));
            author.seeText("Đã lưu lúc");
            author.open(MODULE);
            author.clickText("Gửi duyệt");
            author.click(DIALOG_PRIMARY);
            author.seeText("Đã gửi duyệt.");

            second.logIn("giangvien2");
            second.open("/modules/review");
            second.look("second-module-review");
            second.open(MODULE);
            second.click(By.xpath("//vaadin-button[normalize-space(.)='Duyệt']"));
            second.click(DIALOG_PRIMARY);
            second.seeText("Đã duyệt.");
            second.look("second-module-approved");
        }
    }

    @Test
    void theFiguresOfAQuizPointOutWhatMayBeMisKeyed() {
        try (Browser author = new Browser(Product.start().address())) {
            author.logIn("giangvien");
            author.open("/quiz-statistics");
            author.look("lecturer-quizzes");
            author.click(By.xpath("(//table//tbody//a)[1]"));
            author.see(By.cssSelector(".figure-value"));
            author.look("lecturer-quiz-statistics");
            assertThat(author.driver().findElement(By.tagName("main")).getText())
                    .contains("sai đáp án");
        }
    }

    @Test
    void aNewQuestionIsSeenAsTheCadreWillAndReleasedByASecondPerson() {
        try (Browser author = new Browser(Product.start().address());
                Browser second = new Browser(Product.start().address())) {
            author.logIn("giangvien");
            author.open("/banks/dot-sinh-hoat");
            author.look("lecturer-bank");
            author.open("/banks/dot-sinh-hoat/new");
            writeQuestion(author);
            author.look("lecturer-new-question");
            author.clickText("Lưu bản nháp");
            author.until(ExpectedConditions.urlMatches("/questions/\\d+$"));
            author.look("lecturer-question");
            author.clickText("Gửi duyệt");
            confirm(author);
            author.seeText("Chờ duyệt");

            second.logIn("giangvien2");
            second.open("/banks/review");
            second.look("second-question-review");
            second.click(By.xpath("(//table//tbody//a)[1]"));
            second.click(By.xpath("//vaadin-button[normalize-space(.)='Duyệt']"));
            confirm(second);
            second.seeText("Đã duyệt");
            second.look("second-question-approved");
        }
    }

    private static void writeQuestion(Browser author) {
        type(author, "Câu dẫn", "Câu hỏi thử: văn bản nào quy định các hành vi tham nhũng?");
        type(author, "Phương án A", "Luật 36/2018/QH14");
        type(author, "Phương án B", "Nghị định 30/2020/NĐ-CP");
        type(author, "Phương án C", "Luật 91/2025/QH15");
        type(author, "Phương án D", "Nghị định 356/2025/NĐ-CP");
        author.click(By.xpath("(//vaadin-checkbox)[1]"));
        type(author, "Giải thích sau khi làm bài", "Điều 2 của Luật 36/2018/QH14.");
        choose(author, "Chủ đề", "DSH/Văn bản");
        choose(author, "Mức độ", "Nhận biết");
        type(author, "Căn cứ", "Luật 36/2018/QH14, Điều 2");
    }

    private static By field(String label) {
        return By.xpath(
                "//label[normalize-space(.)='"
                        + label
                        + "']/parent::*//*[self::input or self::textarea]");
    }

    private static void type(Browser browser, String label, String text) {
        WebElement input = browser.see(field(label));
        input.sendKeys(text);
        input.sendKeys(Keys.TAB);
        browser.settle();
    }

    private static void choose(Browser browser, String label, String item) {
        By box = By.xpath("//label[normalize-space(.)='" + label + "']/parent::*");
        WebElement element = browser.see(box);
        if ("vaadin-select".equals(element.getTagName())) {
            element.click();
            browser.click(By.xpath("//vaadin-select-item[normalize-space(.)='" + item + "']"));
        } else {
            WebElement input = element.findElement(By.tagName("input"));
            input.sendKeys(item);
            input.sendKeys(Keys.ENTER);
            input.sendKeys(Keys.TAB);
            browser.settle();
        }
    }

    private static void confirm(Browser browser) {
        if (!browser.driver().findElements(DIALOG_PRIMARY).isEmpty()) {
            browser.click(DIALOG_PRIMARY);
        }
    }
}
