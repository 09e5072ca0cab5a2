package vn.giangduong.base.security;

/**
 * Names further down than the next level were asked for without a reason. Whoever gets this may see
 * the names once a reason is given, so it hints at nothing they may not know. Pages turn into the
 * form that asks for the reason, the REST API answers 403 with code {@code NAMES_NEED_REASON}.
 */
public class NamesNeedReasonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String unitCode;
    private final String unitName;

    /** A reason is missing for the unit of that code and name. */
    public NamesNeedReasonException(String unitCode, String unitName) {
        super("A reason is needed to see names of unit " + unitCode);
        this.unitCode = unitCode;
        this.unitName = unitName;
    }

    /** The unit whose people were asked for; a reason given for it suffices. */
    public String unitCode() {
        return unitCode;
    }

    /** What the unit is called today. */
    public String unitName() {
        return unitName;
    }
}
