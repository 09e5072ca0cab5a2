package vn.giangduong.demo;

/** A part of the demo province that is loaded in one transaction. */
interface DemoSet {

    /** Where in the order of loading it comes. */
    int position();

    /** Its name in the log and in the table of what is in. */
    String name();

    /** Writes it in the running transaction. */
    long write(DemoPlan plan);
}
