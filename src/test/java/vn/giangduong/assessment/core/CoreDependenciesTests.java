package vn.giangduong.assessment.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreDependenciesTests {

    @Test
    void theCoreImportsNothingButJava() throws IOException {
        Path core = Path.of("src/main/java/vn/giangduong/assessment/core");
        try (Stream<Path> files = Files.walk(core)) {
            List<String> imports =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(CoreDependenciesTests::lines)
                            .filter(line -> line.startsWith("import "))
                            .filter(line -> !line.startsWith("import java."))
                            .filter(line -> !line.startsWith("import org.jspecify."))
                            .filter(line -> !line.contains("vn.giangduong.assessment.core."))
                            .filter(line -> !line.contains("vn.giangduong.questionbank.marking."))
                            .toList();
            assertThat(imports).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
