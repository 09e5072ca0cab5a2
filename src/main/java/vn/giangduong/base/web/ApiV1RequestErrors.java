package vn.giangduong.base.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers requests to the REST API that reach no controller. Such a request belongs to no bean an
 * advice could be limited to, so the path decides; what belongs to others is thrown again.
 */
@RestControllerAdvice
class ApiV1RequestErrors {

    private final ApiAnswers answers;

    ApiV1RequestErrors(ApiAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ResponseEntity<ApiError> noController(ServletException exception, HttpServletRequest request)
            throws ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(ApiV1.PATH + "/")) {
            throw exception;
        }
        return answers.answer(exception, request);
    }
}
