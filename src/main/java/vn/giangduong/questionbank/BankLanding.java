package vn.giangduong.questionbank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.questionbank.PreparedBank.PreparedQuestion;
import vn.giangduong.questionbank.QuestionStore.Newest;
import vn.giangduong.questionbank.VersionStore.NewVersion;

/** Stores a prepared file in one transaction, or tells what storing it would do. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED) // behind the bank's lock the newest is read
class BankLanding {

    private final QuestionStore questions;
    private final VersionStore versions;
    private final AuditLog audit;
    private final Clock clock;

    BankLanding(QuestionStore questions, VersionStore versions, AuditLog audit, Clock clock) {
        this.questions = questions;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a question of a file is to the bank. */
    private enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Somebody else is at work on it. */
        BLOCKED
    }

    /**
     * What would land, with every problem of the file and of the bank it meets.
     *
     * @param authorId whose file it is, or null for one that comes with the product
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(PreparedBank file, @Nullable Long authorId) {
        BankId bank = file.code().isEmpty() ? null : questions.bank(file.code()).orElse(null);
        return preview(file, bank, authorId, bank == null ? Map.of() : newest(bank));
    }

    /**
     * Stores the whole file.
     *
     * @throws BadInputException with all problems, and nothing stored
     */
    public ImportResult land(PreparedBank file, @Nullable Long authorId) {
        return land(file, authorId, WorkProgress.UNWATCHED);
    }

    /** Stores the whole file, and tells how many of its questions are stored. */
    ImportResult land(PreparedBank file, @Nullable Long authorId, WorkProgress progress) {
        BankId known = file.code().isEmpty() ? null : questions.bank(file.code()).orElse(null);
        if (known != null) {
            questions.lock(known);
        }
        Map<String, Newest> newest = known == null ? Map.of() : newest(known);
        ImportPreview preview = preview(file, known, authorId, newest);
        if (!preview.problems().isEmpty()) {
            throw new BadInputException(preview.problems());
        }
        Instant now = clock.instant();
        BankId bank = known == null ? questions.insertBank(file.code(), file.title(), now) : known;
        if (authorId == null && !file.title().isEmpty()) {
            questions.renameBank(bank, file.title());
        }
        Map<String, TopicId> topics = new HashMap<>();
        progress.step("questionbank.import.storing", file.questions().size());
        int stored = 0;
        for (PreparedQuestion question : file.questions()) {
            progress.done(stored++);
            Newest before = newest.get(QuestionCode.key(question.code()));
            if (kind(question, before, authorId) != Kind.UNCHANGED) {
                TopicId topic =
                        topics.computeIfAbsent(
                                question.content().topicPath(),
                                path -> questions.topic(bank, path));
                store(bank, question, before, topic, authorId, now);
            }
        }
        ImportResult result = preview.result();
        if (result.added() + result.changed() > 0) {
            audit.record("bank.import", "question_bank", file.code(), detail(file, result));
        }
        return result;
    }

    private void store(
            BankId bank,
            PreparedQuestion question,
            @Nullable Newest before,
            TopicId topic,
            @Nullable Long authorId,
            Instant now) {
        if (before != null && before.isOpen() && authorId != null) {
            rewrite(question, before, topic, authorId, now);
            return;
        }
        versions.insert(
                new NewVersion(
                        before == null
                                ? questions.insertQuestion(bank, question.code(), now)
                                : before.questionId(),
                        question.code(),
                        before == null ? 1 : before.number() + 1,
                        topic,
                        question.content(),
                        authorId == null ? ReviewState.APPROVED : ReviewState.IN_REVIEW,
                        authorId),
                now);
    }

    /** The author's own open version takes the new content and waits for approval. */
    private void rewrite(
            PreparedQuestion question, Newest before, TopicId topic, long authorId, Instant now) {
        VersionStore.Current current = versions.current(before.version()).orElseThrow();
        boolean done = versions.rewrite(current, topic, question.content(), authorId, now);
        if (done && before.state() == ReviewState.DRAFT) {
            VersionStore.Current rewritten = versions.current(before.version()).orElseThrow();
            done =
                    versions.move(
                            rewritten,
                            ReviewState.IN_REVIEW,
                            new VersionStore.Step(authorId, now, null));
        }
        if (!done) {
            throw new BadInputException(
                    Problem.in(question.code(), "questionbank.question.changedMeanwhile"));
        }
    }

    private ImportPreview preview(
            PreparedBank file,
            @Nullable BankId bank,
            @Nullable Long authorId,
            Map<String, Newest> newest) {
        List<Problem> problems = new ArrayList<>(file.problems());
        if (bank == null && file.title().isEmpty() && !file.code().isEmpty()) {
            problems.add(
                    Problem.atLine(file.fileName(), 1, "questionbank.import.noTitle", file.code()));
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (PreparedQuestion question : file.questions()) {
            Kind kind = kind(question, newest.get(QuestionCode.key(question.code())), authorId);
            counts.merge(kind, 1, Integer::sum);
            if (kind == Kind.BLOCKED) {
                problems.add(
                        Problem.atLine(
                                file.fileName(),
                                question.line(),
                                "questionbank.import.somebodyElseAtWork",
                                question.code()));
            }
        }
        ImportResult result =
                new ImportResult(
                        file.code(),
                        counts.getOrDefault(Kind.ADDED, 0),
                        counts.getOrDefault(Kind.CHANGED, 0),
                        counts.getOrDefault(Kind.UNCHANGED, 0));
        return new ImportPreview(file.fileName(), file.title(), bank == null, result, problems);
    }

    /**
     * A shipped question is compared with what was shipped last, so that an edit made here is not
     * undone at every start; a lecturer's with the newest version of all.
     */
    private static Kind kind(
            PreparedQuestion question, @Nullable Newest before, @Nullable Long authorId) {
        if (before == null) {
            return Kind.ADDED;
        }
        String digest = ContentDigest.of(question.content());
        if (digest.equals(before.digest()) && !before.isOpen()) {
            return Kind.UNCHANGED;
        }
        if (authorId == null) {
            return digest.equals(before.shippedDigest()) ? Kind.UNCHANGED : Kind.CHANGED;
        }
        if (before.isOpen() && !Objects.equals(before.authorId(), authorId)) {
            return Kind.BLOCKED;
        }
        boolean waits = before.state() == ReviewState.IN_REVIEW;
        return waits && digest.equals(before.digest()) ? Kind.UNCHANGED : Kind.CHANGED;
    }

    private Map<String, Newest> newest(BankId bank) {
        Map<String, Newest> byKey = new HashMap<>();
        questions.newest(bank).forEach(each -> byKey.put(QuestionCode.key(each.code()), each));
        return byKey;
    }

    private static String detail(PreparedBank file, ImportResult result) {
        return "%s: added %d, changed %d, unchanged %d"
                .formatted(file.fileName(), result.added(), result.changed(), result.unchanged());
    }
}
