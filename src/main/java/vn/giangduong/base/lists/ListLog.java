package vn.giangduong.base.lists;

/** Writes down who handed in which list; the module that keeps the log implements it. */
public interface ListLog {

    /** A list was looked at. */
    void previewed(String kind, String file, String summary);

    /** A list landed; in its transaction. */
    void landed(String kind, String file, String summary);
}
