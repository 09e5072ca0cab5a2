package vn.giangduong.questionbank;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.people.Access;
import vn.giangduong.questionbank.VersionStore.Current;
import vn.giangduong.questionbank.VersionStore.NewVersion;
import vn.giangduong.questionbank.VersionStore.Step;

/**
 * Writing questions and bringing them through the review. Every refusal is a {@link
 * BadInputException} whose problems a person can read; nothing is changed then.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED) // behind the bank's lock the newest is read
public class QuestionService {

    private static final int LONGEST_REASON = 500;

    private final QuestionStore questions;
    private final VersionStore versions;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    QuestionService(
            QuestionStore questions,
            VersionStore versions,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.questions = questions;
        this.versions = versions;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a new question as a draft.
     *
     * @param code the question's code, not yet used in the bank
     * @throws BadInputException with all that is wrong with the code and the content
     */
    public QuestionVersionId create(String bankCode, String code, QuestionDraft content) {
        access.require(Permission.AUTHOR);
        BankId bank = questions.bank(bankCode).orElseThrow(QuestionNotFoundException::new);
        questions.lock(bank);
        String cleanCode = VietnameseText.clean(code);
        List<Problem> problems = new ArrayList<>();
        if (!QuestionCode.isCode(cleanCode)) {
            problems.add(Problem.atField(cleanCode, "code", "questionbank.question.badCode"));
        } else if (questions.question(bank, cleanCode).isPresent()) {
            problems.add(
                    Problem.atField(
                            cleanCode, "code", "questionbank.question.codeTaken", cleanCode));
        }
        problems.addAll(QuestionRules.check(cleanCode, content));
        refuseIfAny(problems);
        Instant now = clock.instant();
        QuestionVersionId id =
                versions.insert(
                        new NewVersion(
                                questions.insertQuestion(bank, cleanCode, now),
                                cleanCode,
                                1,
                                questions.topic(bank, content.topicPath()),
                                content,
                                ReviewState.DRAFT,
                                account()),
                        now);
        record("question.create", id, bankCode + " " + cleanCode);
        return id;
    }

    /**
     * Changes a draft, or begins the next version of a question whose newest version is approved or
     * retired; that version itself is left alone.
     *
     * @param seenVersion {@link QuestionDetails#lockVersion} as the author saw it
     * @return the version that holds the content now
     * @throws BadInputException with all that is wrong, or when it changed meanwhile
     */
    public QuestionVersionId edit(QuestionVersionId id, int seenVersion, QuestionDraft content) {
        access.require(Permission.AUTHOR);
        Current current = locked(id);
        refuse(QuestionAction.EDIT, current);
        if (current.version() != seenVersion) {
            throw changedMeanwhile(current);
        }
        refuseIfAny(QuestionRules.check(current.code(), content));
        Instant now = clock.instant();
        TopicId topic = questions.topic(current.bank(), content.topicPath());
        QuestionVersionId written = id;
        if (current.standing().state() == ReviewState.DRAFT) {
            insist(versions.rewrite(current, topic, content, account(), now), current);
        } else {
            written =
                    versions.insert(
                            new NewVersion(
                                    current.questionId(),
                                    current.code(),
                                    current.number() + 1,
                                    topic,
                                    content,
                                    ReviewState.DRAFT,
                                    account()),
                            now);
        }
        record("question.edit", written, name(current));
        return written;
    }

    /** Hands a draft in; from then on it waits for somebody else. */
    public void submit(QuestionVersionId id) {
        access.require(Permission.AUTHOR);
        move(id, QuestionAction.SUBMIT, ReviewState.IN_REVIEW, null);
    }

    /** Lets the version be drawn. Refused to its author: four eyes see every question. */
    public void approve(QuestionVersionId id) {
        access.require(Permission.APPROVE);
        move(id, QuestionAction.APPROVE, ReviewState.APPROVED, null);
    }

    /** Gives a version back to be changed; it is a draft again, with the reason beside it. */
    public void giveBack(QuestionVersionId id, String reason) {
        access.require(Permission.APPROVE);
        move(id, QuestionAction.RETURN, ReviewState.DRAFT, checked(reason));
    }

    /**
     * Takes a version out of use. A retired question is drawn no more until its next version is
     * approved; a draft is only given up.
     */
    public void retire(QuestionVersionId id, String reason) {
        Current current = versions.current(id).orElseThrow(QuestionNotFoundException::new);
        boolean wasApproved = current.standing().state() == ReviewState.APPROVED;
        access.require(wasApproved ? Permission.APPROVE : Permission.AUTHOR);
        move(id, QuestionAction.RETIRE, ReviewState.RETIRED, checked(reason));
    }

    /** The steps the signed-in person may take with the version now. */
    @Transactional(readOnly = true)
    public Set<QuestionAction> actions(QuestionVersionId id) {
        Current current = versions.current(id).orElseThrow(QuestionNotFoundException::new);
        boolean mayAuthor = !access.scopes(Permission.AUTHOR).isEmpty();
        boolean mayApprove = !access.scopes(Permission.APPROVE).isEmpty();
        Set<QuestionAction> actions = EnumSet.noneOf(QuestionAction.class);
        for (QuestionAction action : ReviewRules.open(current.standing(), account())) {
            boolean needsApprover =
                    switch (action) {
                        case EDIT, SUBMIT -> false;
                        case APPROVE, RETURN -> true;
                        case RETIRE -> current.standing().state() == ReviewState.APPROVED;
                    };
            if (needsApprover ? mayApprove : mayAuthor) {
                actions.add(action);
            }
        }
        return actions;
    }

    private void move(
            QuestionVersionId id, QuestionAction action, ReviewState to, @Nullable String reason) {
        Current current = locked(id);
        refuse(action, current);
        insist(versions.move(current, to, new Step(account(), clock.instant(), reason)), current);
        String step = "question." + action.name().toLowerCase(Locale.ROOT);
        record(step, id, reason == null ? name(current) : name(current) + ": " + reason);
    }

    private Current locked(QuestionVersionId id) {
        Current found = versions.current(id).orElseThrow(QuestionNotFoundException::new);
        questions.lock(found.bank());
        return versions.current(id).orElseThrow(QuestionNotFoundException::new);
    }

    private void refuse(QuestionAction action, Current current) {
        ReviewRules.refusal(action, current.standing(), account())
                .ifPresent(
                        key -> {
                            throw new BadInputException(Problem.in(current.code(), key));
                        });
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static void insist(boolean isDone, Current current) {
        if (!isDone) {
            throw changedMeanwhile(current);
        }
    }

    private static BadInputException changedMeanwhile(Current current) {
        return new BadInputException(
                Problem.in(current.code(), "questionbank.question.changedMeanwhile"));
    }

    private static String checked(String reason) {
        String clean = VietnameseText.clean(reason);
        if (clean.isEmpty()) {
            throw new BadInputException(
                    Problem.atField("", "reason", "questionbank.review.noReason"));
        }
        if (clean.length() > LONGEST_REASON) {
            throw new BadInputException(
                    Problem.atField(
                            "", "reason", "questionbank.review.reasonTooLong", LONGEST_REASON));
        }
        return clean;
    }

    private long account() {
        return currentUser.require().accountId();
    }

    private void record(String action, QuestionVersionId id, String detail) {
        audit.record(action, "question_version", id.value(), detail);
    }

    private static String name(Current current) {
        return current.bankCode() + " " + current.code() + " v" + current.number();
    }
}
