package vn.giangduong.assessment.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giangduong.assessment.AnswerService;
import vn.giangduong.assessment.AttemptDesk;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.OpenAttempt;
import vn.giangduong.assessment.ReviewService;
import vn.giangduong.assessment.SubmissionService;
import vn.giangduong.assessment.core.RefusedException;

/**
 * The quiz player's API. Opening takes the cadre's session; everything after that takes the token
 * that opening hands out, so that a session that ends in the middle stops no answer.
 */
@RestController
@RequestMapping("/api/attempts/{id}")
class AttemptController {

    private static final String TOKEN = "X-Attempt-Token";

    private final AttemptDesk desk;
    private final AnswerService answers;
    private final SubmissionService submissions;
    private final ReviewService reviews;
    private final AttemptTokens tokens;
    private final RequestRate rate;
    private final Clock clock;

    AttemptController(
            AttemptDesk desk,
            AnswerService answers,
            SubmissionService submissions,
            ReviewService reviews,
            AttemptTokens tokens,
            RequestRate rate,
            Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.submissions = submissions;
        this.reviews = reviews;
        this.tokens = tokens;
        this.rate = rate;
        this.clock = clock;
    }

    @PostMapping("/open")
    AttemptResponses.Opened open(@PathVariable long id, @RequestBody AttemptRequests.Open request) {
        OpenAttempt open = desk.open(attempt(id), request.checkedWriter(), request.takesOver());
        rate.count(id);
        Instant now = clock.instant();
        String token = tokens.issue(open.attemptId(), open.writer(), open.deadline(), now);
        return AttemptResponses.Opened.of(open, token, now);
    }

    @PostMapping("/answers")
    AttemptResponses.Saved save(
            @PathVariable long id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody AttemptRequests.Save request) {
        AttemptId attempt = writing(id, token, request.checkedWriter());
        try {
            return AttemptResponses.Saved.of(
                    answers.save(attempt, request.checkedWriter(), request.checkedEntries()),
                    clock.instant());
        } catch (RefusedException refusal) {
            submissions.closeIfOverdue(attempt);
            throw refusal;
        }
    }

    @GetMapping("/state")
    AttemptResponses.Standing state(
            @PathVariable long id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        AttemptId attempt = claims(id, token).attempt();
        return AttemptResponses.Standing.of(answers.standing(attempt), clock.instant());
    }

    @PostMapping("/submit")
    AttemptResponses.Review submit(
            @PathVariable long id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody AttemptRequests.Submit request) {
        String writer = request.checkedWriter();
        AttemptId attempt = writing(id, token, writer);
        submissions.submit(attempt, writer, request.checkedLastSequence());
        return AttemptResponses.Review.of(reviews.review(attempt));
    }

    @GetMapping("/review")
    AttemptResponses.Review review(
            @PathVariable long id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        AttemptId attempt = attempt(id);
        if (token == null) {
            reviews.requireOwn(attempt);
        } else {
            attempt = claims(id, token).attempt();
        }
        submissions.closeIfOverdue(attempt);
        return AttemptResponses.Review.of(reviews.review(attempt));
    }

    private AttemptId writing(long id, @Nullable String token, String writer) {
        AttemptTokens.Claims claims = claims(id, token);
        if (!claims.writer().equals(writer)) {
            throw new ApiException(ApiCode.TOKEN);
        }
        return claims.attempt();
    }

    /** A token for another attempt says nothing about this one, not even that it exists. */
    private AttemptTokens.Claims claims(long id, @Nullable String token) {
        AttemptTokens.Claims claims =
                tokens.read(token, clock.instant())
                        .orElseThrow(() -> new ApiException(ApiCode.TOKEN));
        if (claims.attempt().value() != id) {
            throw new ApiException(ApiCode.NOT_FOUND);
        }
        rate.count(id);
        return claims;
    }

    private static AttemptId attempt(long id) {
        if (id <= 0) {
            throw new ApiException(ApiCode.NOT_FOUND);
        }
        return new AttemptId(id);
    }
}
