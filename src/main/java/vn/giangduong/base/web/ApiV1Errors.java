package vn.giangduong.base.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever goes wrong in a controller of the REST API into an {@link ApiError}. */
@RestControllerAdvice(annotations = ApiV1.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiV1Errors {

    private final ApiAnswers answers;

    ApiV1Errors(ApiAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ApiError> anything(Exception exception, HttpServletRequest request) {
        return answers.answer(exception, request);
    }
}
