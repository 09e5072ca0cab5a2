package vn.giangduong.training.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import vn.giangduong.content.ContentFixture;

/** Writes small courses folders, for tests. */
@NullMarked
public final class CourseFixture {

    private CourseFixture() {}

    /** A module of two lessons, the second no longer in force, with a quiz of two questions. */
    public static void module(Path folder, String code, String title) throws IOException {
        Path module = Files.createDirectories(folder.resolve("modules/" + code));
        Files.writeString(
                module.resolve("module.md"),
                ContentFixture.module(code, title)
                        .replaceFirst(
                                "minutes: 20",
                                """
                                minutes: 20
                                quiz:
                                  title: Kiểm tra cuối chuyên đề
                                  minutes: 30
                                  attempts: 3
                                  pass-mark: 5
                                  draw:
                                    - bank: pctn
                                      topic: PCTN/Điều 2
                                      level: nhan-biet
                                      count: 2\
                                """));
        Files.writeString(
                module.resolve("01.md"), ContentFixture.lesson("t-01", "Bài một", "Chữ đầu."));
        Files.writeString(
                module.resolve("02.md"),
                ContentFixture.lesson("t-02", "Bài hai", "Chữ sau.")
                        .replaceFirst("minutes: 10", "minutes: 10\nvalid-to: 2026-06-30"));
    }

    /** Lands a folder so written. */
    public static void land(CourseImport courses, Path folder) {
        courses.load(CourseImportFolder.onDisk(folder));
    }

    /** A programme of one module. */
    public static void programme(Path folder, String code, String module) throws IOException {
        Files.writeString(
                folder.resolve(code + ".md"),
                """
                ---
                id: %s
                kind: programme
                title: Chương trình %s
                version: 1
                valid-from: 2026-01-01
                modules:
                  - %s
                ---
                Giới thiệu chương trình.
                """
                        .formatted(code, code, module));
    }
}
