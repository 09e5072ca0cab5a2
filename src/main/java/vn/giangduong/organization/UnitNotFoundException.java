package vn.giangduong.organization;

/** No such unit on that day. */
public class UnitNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnitNotFoundException(String message) {
        super(message);
    }
}
