package vn.giangduong.content;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;

/**
 * Reads study modules. It checks no access: what a cadre may read is decided by their study, what a
 * lecturer may see by the authoring service.
 */
@Service
@Transactional(readOnly = true)
public class ModuleService {

    private final ModuleRepository repository;
    private final Clock clock;

    ModuleService(ModuleRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A version with its lessons.
     *
     * @throws ModuleNotFoundException when there is none
     */
    public ModuleVersion version(ModuleVersionId id) {
        return repository
                .version(id)
                .orElseThrow(() -> new ModuleNotFoundException("No module version " + id));
    }

    /** The approved version with the highest number of the module with that code. */
    public Optional<ModuleVersion> latestApproved(String code) {
        return repository.latestApproved(code).flatMap(repository::version);
    }

    /** Every module by its newest version, in order of title. */
    public List<ModuleSummary> modules() {
        return repository.summaries(Periods.dayOf(clock.instant()));
    }

    /** The module with that code. */
    public Optional<StudyModuleId> find(String code) {
        return repository.find(code);
    }

    /** The versions without their texts; keys that do not exist are left out. */
    public Map<ModuleVersionId, ModuleOutline> outlines(Collection<ModuleVersionId> ids) {
        return repository.outlines(ids);
    }
}
