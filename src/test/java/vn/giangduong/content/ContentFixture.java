package vn.giangduong.content;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.base.input.Problem;

/** Lands small modules from files, for tests. */
@NullMarked
public final class ContentFixture {

    private static final AtomicLong NUMBER = new AtomicLong();

    private ContentFixture() {}

    /** A code no other test has. */
    public static String freshCode() {
        return "luat-thu-" + NUMBER.incrementAndGet();
    }

    /** The text of a module file without a quiz. */
    public static String module(String code, String title) {
        return """
                ---
                id: %s
                kind: module
                title: %s
                version: 1
                summary: Tóm tắt
                minutes: 20
                ---
                Giới thiệu.
                """
                .formatted(code, title);
    }

    /** The text of a lesson file. */
    public static String lesson(String code, String title, String text) {
        return """
                ---
                id: %s
                kind: lesson
                title: %s
                minutes: 10
                citations:
                  - document: Luật 36/2018/QH14
                    article: Điều 2
                    valid-from: 2019-07-01
                ---
                %s
                """
                .formatted(code, title, text);
    }

    /** Lands a module of two lessons, t-01 and t-02. */
    public static LandedModule land(
            ModuleImport modules, TransactionTemplate transactions, String code) {
        List<Problem> problems = new ArrayList<>();
        ModuleSource source =
                ModuleReader.read(
                                code,
                                List.of(
                                        CourseFile.of("module.md", module(code, "Chuyên đề thử")),
                                        CourseFile.of(
                                                "1.md", lesson("t-01", "Bài một", "Chữ đầu.")),
                                        CourseFile.of(
                                                "2.md", lesson("t-02", "Bài hai", "Chữ sau."))),
                                problems)
                        .orElseThrow(() -> new IllegalStateException(problems.toString()));
        LandedModule landed = transactions.execute(status -> modules.land(source));
        if (landed == null) {
            throw new IllegalStateException("Nothing landed");
        }
        return landed;
    }
}
