package vn.giangduong.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/** Reads a module's folder: module.md and the lessons beside it, in order of their file names. */
public final class ModuleReader {

    /** The file that describes the module. */
    public static final String MODULE_FILE = "module.md";

    private static final Set<String> FIELDS =
            Set.of("id", "kind", "title", "version", "summary", "minutes", "links", "quiz");
    private static final Set<String> LINK_FIELDS = Set.of("title", "address");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
    private static final int MOST_MINUTES = 100_000;

    private ModuleReader() {}

    /**
     * Reads one folder.
     *
     * @param folder its name, for problems
     * @param files the Markdown files in it
     * @param problems takes everything wrong with any of the files
     * @return nothing when the module cannot be landed; then there is at least one problem
     */
    public static Optional<ModuleSource> read(
            String folder, List<CourseFile> files, List<Problem> problems) {
        int before = problems.size();
        List<CourseFile> sorted =
                files.stream().sorted(Comparator.comparing(CourseFile::path)).toList();
        Optional<CourseFile> head = sorted.stream().filter(ModuleReader::isModule).findFirst();
        if (head.isEmpty()) {
            problems.add(Problem.in(folder, "content.module.noFile", MODULE_FILE));
        }
        List<LessonSource> lessons = lessons(folder, sorted, problems);
        Optional<CourseText> text = head.flatMap(file -> CourseText.read(file, problems));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ModuleSource module = module(text.get(), lessons, digest(sorted));
        return problems.size() == before ? Optional.of(module) : Optional.empty();
    }

    private static List<LessonSource> lessons(
            String folder, List<CourseFile> files, List<Problem> problems) {
        List<LessonSource> lessons = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        List<CourseFile> lessonFiles = files.stream().filter(file -> !isModule(file)).toList();
        for (CourseFile file : lessonFiles) {
            LessonReader.read(file, problems)
                    .ifPresent(
                            lesson -> {
                                String other = seen.putIfAbsent(lesson.code(), file.path());
                                if (other != null) {
                                    problems.add(
                                            Problem.in(
                                                    file.path(),
                                                    "content.lesson.codeTwice",
                                                    lesson.code(),
                                                    other));
                                }
                                lessons.add(lesson);
                            });
        }
        if (lessonFiles.isEmpty()) {
            problems.add(Problem.in(folder, "content.module.noLessons"));
        }
        return lessons;
    }

    private static ModuleSource module(CourseText text, List<LessonSource> lessons, String digest) {
        CourseFields fields = text.fields();
        fields.allowOnly(FIELDS);
        CourseKind.require(fields, "module");
        return new ModuleSource(
                CourseKind.code(fields),
                fields.requiredText("title", 300),
                fields.requiredText("summary", 2000),
                CourseKind.requiredMinutes(fields, MOST_MINUTES),
                VietnameseText.cleanLines(text.body()),
                links(fields),
                lessons,
                digest,
                fields.group("quiz"));
    }

    private static List<Link> links(CourseFields fields) {
        List<Link> links = new ArrayList<>();
        for (CourseFields link : fields.groups("links")) {
            link.allowOnly(LINK_FIELDS);
            String address = link.requiredText("address", 500);
            if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
                link.problem("address", "content.module.badAddress", address);
            }
            links.add(new Link(link.requiredText("title", 300), address));
        }
        return links;
    }

    private static boolean isModule(CourseFile file) {
        return file.path().equals(MODULE_FILE) || file.path().endsWith("/" + MODULE_FILE);
    }

    private static String digest(List<CourseFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (CourseFile file : files) {
                // the name orders the lessons, so it is part of the content
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String name(CourseFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
