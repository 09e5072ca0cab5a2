package vn.giangduong.training.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.giangduong.base.input.Problem;
import vn.giangduong.content.CourseFile;

/** The folder the courses lie in: on disk, or the copy inside the jar. */
final class CourseImportFolder {

    private static final String IN_JAR = "content/courses/";
    private static final String MARKDOWN = ".md";
    private static final String ABOUT_THE_FOLDER = "README.md";
    private static final int LARGEST = 1_000_001;

    private final Map<String, byte[]> files;

    private CourseImportFolder(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The named folder's "courses", else "courses" where we are, else the copy in the jar. */
    static CourseImportFolder find(String content) {
        Optional<Path> folder =
                Stream.of(content.isBlank() ? "courses" : content + "/courses", "courses")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst();
        return folder.isPresent() ? onDisk(folder.get()) : inJar();
    }

    static CourseImportFolder onDisk(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(CourseImportFolder::isMarkdown).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(path, in.readNBytes(LARGEST));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The courses in " + folder + " cannot be read", e);
        }
        return new CourseImportFolder(files);
    }

    static CourseImportFolder inJar() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + IN_JAR + "**/*" + MARKDOWN);
            for (Resource file : found) {
                String address =
                        URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                String path = address.substring(address.lastIndexOf(IN_JAR) + IN_JAR.length());
                try (InputStream in = file.getInputStream()) {
                    files.put(path, in.readNBytes(LARGEST));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped courses cannot be read", e);
        }
        return new CourseImportFolder(files);
    }

    /** The files in order of their paths, as text; what tells people about the folder is none. */
    List<CourseFile> files(List<Problem> problems) {
        List<CourseFile> read = new ArrayList<>();
        files.forEach(
                (path, bytes) -> {
                    if (!path.endsWith(ABOUT_THE_FOLDER)) {
                        CourseFile.decode(path, bytes, problems).ifPresent(read::add);
                    }
                });
        return read;
    }

    private static boolean isMarkdown(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().endsWith(MARKDOWN);
    }
}
