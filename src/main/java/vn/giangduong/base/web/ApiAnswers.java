package vn.giangduong.base.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.text.Messages;

/**
 * Says in the REST API's one form why something failed. A refusal and a thing that does not exist
 * give the same answer.
 */
@Component
public class ApiAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAnswers.class);

    private final Messages messages;
    private final JsonMapper json;
    private final DataSize largestFile;

    ApiAnswers(
            Messages messages,
            JsonMapper json,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.messages = messages;
        this.json = json;
        this.largestFile = largestFile;
    }

    /** The language of an answer: Vietnamese, unless the request asks for English. */
    public static Locale localeOf(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Messages.VIETNAMESE;
    }

    /** Writes that a request needs a token that works. */
    public void writeSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        ApiError error = error("UNAUTHORIZED", request, null, "base.api.signIn");
        response.getOutputStream().write(json.writeValueAsBytes(error));
    }

    ResponseEntity<ApiError> answer(Exception exception, HttpServletRequest request) {
        return switch (exception) {
            case AccessDeniedException _ -> notFound(request);
            case AuthenticationException _ ->
                    to(HttpStatus.UNAUTHORIZED, request, null, "base.api.signIn");
            case NamesNeedReasonException names -> namesNeedReason(names, request);
            case BadInputException bad -> badInput(bad.problems(), request);
            case TooLargeException large -> tooLarge(large.megabytes(), request);
            case MaxUploadSizeExceededException _ -> tooLarge(largestFile.toMegabytes(), request);
            case MissingServletRequestParameterException missing ->
                    badParameter(missing.getParameterName(), "base.api.missing", request);
            case MissingServletRequestPartException missing ->
                    badParameter(missing.getRequestPartName(), "base.api.missing", request);
            case MethodArgumentTypeMismatchException wrong ->
                    badParameter(wrong.getName(), "base.api.malformed", request);
            case MultipartException _ ->
                    to(HttpStatus.BAD_REQUEST, request, null, "base.api.badRequest");
            case ErrorResponse known when !known.getStatusCode().is5xxServerError() ->
                    known(known.getStatusCode(), known.getHeaders(), request);
            default -> failed(exception, request);
        };
    }

    private ResponseEntity<ApiError> notFound(HttpServletRequest request) {
        return to(HttpStatus.NOT_FOUND, request, null, "base.api.notFound");
    }

    private ResponseEntity<ApiError> namesNeedReason(
            NamesNeedReasonException names, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        error(
                                "NAMES_NEED_REASON",
                                request,
                                null,
                                "base.api.namesNeedReason",
                                names.unitName()));
    }

    private ResponseEntity<ApiError> badInput(List<Problem> problems, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        error(
                                "BAD_INPUT",
                                request,
                                problems.stream().map(problem -> said(problem, request)).toList(),
                                "base.api.badInput",
                                problems.size()));
    }

    private ResponseEntity<ApiError> badParameter(
            String name, String key, HttpServletRequest request) {
        Problem problem = Problem.in(name, key, name);
        return to(
                HttpStatus.BAD_REQUEST,
                request,
                List.of(said(problem, request)),
                "base.api.badRequest");
    }

    private ResponseEntity<ApiError> tooLarge(long megabytes, HttpServletRequest request) {
        return to(HttpStatus.CONTENT_TOO_LARGE, request, null, "base.error.tooLarge", megabytes);
    }

    /** A wrong method or media type keeps its status and the headers that say what is right. */
    private ResponseEntity<ApiError> known(
            HttpStatusCode status, HttpHeaders headers, HttpServletRequest request) {
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return notFound(request);
        }
        HttpStatus named = HttpStatus.resolve(status.value());
        String code = named == null ? "BAD_REQUEST" : named.name();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(code, request, null, "base.api.badRequest"));
    }

    private ResponseEntity<ApiError> failed(Exception exception, HttpServletRequest request) {
        ApiError error = error("INTERNAL", request, null, "base.error.explanation");
        LOG.error(
                "{}: {} {}",
                error.reference(),
                request.getMethod(),
                request.getRequestURI(),
                exception);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_JSON)
                .body(error);
    }

    private ResponseEntity<ApiError> to(
            HttpStatus status,
            HttpServletRequest request,
            @Nullable List<ApiError.ApiProblem> problems,
            String key,
            Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error(status.name(), request, problems, key, arguments));
    }

    private ApiError error(
            String code,
            HttpServletRequest request,
            @Nullable List<ApiError.ApiProblem> problems,
            String key,
            Object... arguments) {
        String message = messages.get(key, localeOf(request), arguments);
        ApiError error = new ApiError(code, message, References.next(), problems);
        LOG.debug("{}: {} {}", error.reference(), code, request.getRequestURI());
        return error;
    }

    private ApiError.ApiProblem said(Problem problem, HttpServletRequest request) {
        return new ApiError.ApiProblem(
                problem.source(),
                problem.line(),
                problem.column(),
                messages.get(
                        problem.messageKey(), localeOf(request), problem.arguments().toArray()));
    }
}
