package vn.giangduong.base.web;

/** A body larger than is taken; nothing of it was read further. */
public class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int megabytes;

    /**
     * @param megabytes the most that is taken
     */
    public TooLargeException(int megabytes) {
        super("More than " + megabytes + " MB");
        this.megabytes = megabytes;
    }

    public int megabytes() {
        return megabytes;
    }
}
