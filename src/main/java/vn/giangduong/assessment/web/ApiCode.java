package vn.giangduong.assessment.web;

import org.springframework.http.HttpStatus;

/** Everything the API may refuse with; the message is {@code assessment.api.<code>}. */
enum ApiCode {
    OTHER_WRITER(HttpStatus.CONFLICT, "otherWriter"),
    CLOSED(HttpStatus.CONFLICT, "closed"),
    MISSING_ANSWERS(HttpStatus.CONFLICT, "missingAnswers"),
    NOT_OPENED(HttpStatus.CONFLICT, "notOpened"),
    NOT_CLOSED(HttpStatus.CONFLICT, "notClosed"),
    TOKEN(HttpStatus.UNAUTHORIZED, "token"),
    SIGN_IN(HttpStatus.UNAUTHORIZED, "signIn"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "notFound"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "badRequest"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "tooLarge"),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "tooMany"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal");

    private final HttpStatus status;
    private final String suffix;

    ApiCode(HttpStatus status, String suffix) {
        this.status = status;
        this.suffix = suffix;
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return "assessment.api." + suffix;
    }
}
