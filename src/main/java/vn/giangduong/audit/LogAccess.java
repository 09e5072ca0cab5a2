package vn.giangduong.audit;

/** Decides who may read the log; the module that knows the grants implements it. */
public interface LogAccess {

    /**
     * Insists that the signed-in person may read the log.
     *
     * @throws org.springframework.security.access.AccessDeniedException otherwise
     */
    void requireLog();
}
