package vn.giangduong.assessment.web;

/** The API refuses before any service is asked. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiCode code;

    ApiException(ApiCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    ApiCode code() {
        return code;
    }
}
