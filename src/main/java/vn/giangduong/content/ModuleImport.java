package vn.giangduong.content;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.people.Access;

/**
 * Lands modules read from files, which were reviewed as files are: as approved versions. When
 * nobody is signed in the system itself is at work; whoever is needs the right to approve.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ModuleImport {

    private final ModuleRepository repository;
    private final ModuleWriter writer;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ModuleImport(
            ModuleRepository repository,
            ModuleWriter writer,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version that came from exactly these files, when no other files came after it. */
    public Optional<ModuleVersionId> landed(ModuleSource source) {
        return repository.lastFromFiles(source.code(), source.digest());
    }

    /** Lands the module as its next version; the files that were landed last change nothing. */
    public LandedModule land(ModuleSource source) {
        if (currentUser.find().isPresent()) {
            access.require(Permission.APPROVE);
        }
        StudyModuleId module = writer.module(source.code(), clock.instant());
        Optional<ModuleVersionId> known = landed(source);
        if (known.isPresent()) {
            return new LandedModule(module, known.get(), false);
        }
        ModuleVersionId version = writer.insertApproved(module, source, clock.instant());
        audit.record("module.import", "module_version", version, source.code());
        return new LandedModule(module, version, true);
    }
}
