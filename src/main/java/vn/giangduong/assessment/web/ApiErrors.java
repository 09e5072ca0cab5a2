package vn.giangduong.assessment.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.giangduong.assessment.AttemptNotFoundException;
import vn.giangduong.assessment.AttemptState;
import vn.giangduong.assessment.BadAnswersException;
import vn.giangduong.assessment.core.RefusedException;

/** Turns whatever goes wrong in the player's API into a code, a message and a reference. */
@RestControllerAdvice(assignableTypes = AttemptController.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ApiProblems problems;

    ApiErrors(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> refused(RefusedException refusal) {
        ApiCode code = ApiCode.valueOf(refusal.reason().name());
        AttemptState state = code == ApiCode.CLOSED ? AttemptState.SUBMITTED : null;
        Integer stored = refusal.stored().isPresent() ? refusal.stored().getAsInt() : null;
        return ResponseEntity.status(code.status())
                .body(problems.problem(code, refusal.since().orElse(null), state, stored));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> api(ApiException exception) {
        return answer(exception.code());
    }

    @ExceptionHandler({AttemptNotFoundException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ApiProblem> notFound() {
        return answer(ApiCode.NOT_FOUND);
    }

    @ExceptionHandler({BadAnswersException.class, HttpMessageNotReadableException.class})
    ResponseEntity<ApiProblem> badRequest() {
        return answer(ApiCode.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> notSignedIn(AuthenticationException exception) {
        return answer(ApiCode.SIGN_IN);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> denied(AccessDeniedException exception) {
        return answer(ApiCode.NOT_FOUND);
    }

    /** Wrong media types and the like keep their status. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> anything(Exception exception) {
        if (exception instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            return ResponseEntity.status(status).body(problems.problem(ApiCode.BAD_REQUEST));
        }
        ApiProblem problem = problems.problem(ApiCode.INTERNAL);
        LOG.error("The player's API failed, reference {}", problem.reference(), exception);
        return ResponseEntity.internalServerError().body(problem);
    }

    private ResponseEntity<ApiProblem> answer(ApiCode code) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status());
        if (code == ApiCode.TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(problems.problem(code));
    }
}
