package vn.giangduong.training.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giangduong.base.input.Problem;
import vn.giangduong.content.CourseFile;
import vn.giangduong.content.ModuleReader;
import vn.giangduong.content.ModuleSource;

/**
 * The courses folder taken apart: programmes lie in it, each module in a folder of its own under
 * "modules".
 */
record CourseImportFiles(
        List<ModuleSource> modules, List<ProgrammeSource> programmes, Set<String> folders) {

    private static final String MODULES = "modules/";

    CourseImportFiles {
        modules = List.copyOf(modules);
        programmes = List.copyOf(programmes);
        folders = Set.copyOf(folders);
    }

    static CourseImportFiles sort(List<CourseFile> files, List<Problem> problems) {
        Map<String, List<CourseFile>> folders = new TreeMap<>();
        List<CourseFile> heads = new ArrayList<>();
        for (CourseFile file : files) {
            int end = file.path().lastIndexOf('/');
            if (end < 0) {
                heads.add(file);
            } else if (file.path().startsWith(MODULES) && end > MODULES.length()) {
                folders.computeIfAbsent(file.path().substring(0, end), key -> new ArrayList<>())
                        .add(file);
            } else {
                problems.add(Problem.in(file.path(), "training.courses.wrongPlace"));
            }
        }
        List<ModuleSource> modules = new ArrayList<>();
        folders.forEach(
                (folder, inside) ->
                        ModuleReader.read(folder, inside, problems).ifPresent(modules::add));
        List<ProgrammeSource> programmes = new ArrayList<>();
        heads.forEach(head -> ProgrammeReader.read(head, problems).ifPresent(programmes::add));
        refuseTwice(modules, ModuleSource::code, problems);
        refuseTwice(programmes, ProgrammeSource::code, problems);
        return new CourseImportFiles(modules, programmes, names(folders.keySet()));
    }

    /** Whether the folder has the module, be it readable or not: one mistake is told once. */
    boolean hasModule(String code) {
        return folders.contains(code)
                || modules.stream().anyMatch(module -> module.code().equals(code));
    }

    private static Set<String> names(Set<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static <T> void refuseTwice(
            List<T> sources, Function<T, String> code, List<Problem> problems) {
        Map<String, T> seen = new HashMap<>();
        for (T source : sources) {
            if (seen.putIfAbsent(code.apply(source), source) != null) {
                problems.add(Problem.in(code.apply(source), "training.courses.codeTwice"));
            }
        }
    }
}
