package vn.giangduong.training.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleSummary;
import vn.giangduong.content.StudyModuleId;

/** Reads programmes, which everybody signed in may see. */
@Service
@Transactional(readOnly = true)
public class ProgrammeService {

    private final ProgrammeRepository repository;
    private final ModuleService modules;

    ProgrammeService(ProgrammeRepository repository, ModuleService modules) {
        this.repository = repository;
        this.modules = modules;
    }

    /** Every programme by its newest version, in order of title. */
    public List<Programme> programmes() {
        return repository.newest();
    }

    /** Every programme with the titles of its modules and the number of its classes. */
    public List<ProgrammeOverview> overviews() {
        Map<StudyModuleId, String> titles =
                modules.modules().stream()
                        .collect(Collectors.toMap(ModuleSummary::id, ModuleSummary::title));
        Map<String, Integer> classes = repository.classes();
        return programmes().stream()
                .map(
                        programme ->
                                new ProgrammeOverview(
                                        programme,
                                        programme.modules().stream()
                                                .map(id -> titles.getOrDefault(id, ""))
                                                .toList(),
                                        classes.getOrDefault(programme.code(), 0)))
                .toList();
    }

    /** The programme with that code by its newest version. */
    public Optional<Programme> find(String code) {
        return repository.newest().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** One version of a programme. */
    public Optional<Programme> version(ProgrammeVersionId id) {
        return repository.version(id);
    }
}
