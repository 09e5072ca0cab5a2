package vn.giangduong.assessment;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.people.Access;

/**
 * Defines quizzes. A quiz belongs to one version of a module and freezes with its first attempt.
 */
@Service
@Transactional
public class QuizService {

    private final QuizStore store;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    QuizService(
            QuizStore store, Access access, CurrentUser currentUser, AuditLog audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a module version its quiz, or changes it. The same definition again changes nothing.
     * The shipped courses are loaded when nobody is signed in; whoever is needs {@link
     * Permission#AUTHOR}.
     *
     * @throws QuizInUseException when the definition differs and there are attempts
     */
    public QuizId define(ModuleVersionId moduleVersion, QuizDefinition definition) {
        requireAuthor();
        Optional<Quiz> existing = store.lockByModuleVersion(moduleVersion);
        if (existing.isEmpty()) {
            QuizId created = store.insert(moduleVersion, definition, clock.instant());
            audit.record("quiz.define", "quiz", created, definition.title());
            return created;
        }
        QuizId id = existing.get().id();
        if (!existing.get().definition().equals(definition)) {
            if (store.hasAttempts(id)) {
                throw new QuizInUseException(id);
            }
            store.update(id, definition);
            audit.record("quiz.change", "quiz", id, definition.title());
        }
        return id;
    }

    /** The quiz of a module version, if it has one. */
    @Transactional(readOnly = true)
    public Optional<Quiz> find(ModuleVersionId moduleVersion) {
        return store.findByModuleVersion(moduleVersion);
    }

    /** The quiz with that key. */
    @Transactional(readOnly = true)
    public Optional<Quiz> find(QuizId id) {
        return store.find(id);
    }

    /**
     * Gives a module version the quiz another version has. A quiz that is already there stays.
     *
     * @throws QuizNotFoundException when the other version has none
     */
    public QuizId copy(ModuleVersionId from, ModuleVersionId to) {
        requireAuthor();
        Optional<Quiz> existing = store.lockByModuleVersion(to);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        Quiz original =
                store.findByModuleVersion(from)
                        .orElseThrow(
                                () ->
                                        new QuizNotFoundException(
                                                "No quiz for module version " + from));
        return define(to, original.definition());
    }

    private void requireAuthor() {
        if (currentUser.find().isPresent()) {
            access.require(Permission.AUTHOR);
        }
    }
}
