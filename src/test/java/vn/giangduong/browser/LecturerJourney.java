package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

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
    void aNewQuestionIsSeenAsTheCadreWillAndSentForReview() {
        try (Browser author = new Browser(Product.start().address())) {
            author.logIn("giangvien");
            author.open("/banks/pctn");
            author.look("lecturer-bank");
            author.open("/banks/pctn/new");
            author.look("lecturer-new-question");
        }
    }
}
