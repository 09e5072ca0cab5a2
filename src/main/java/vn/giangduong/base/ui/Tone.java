package vn.giangduong.base.ui;

/** How a state feels; each has its colour and its icon, and always a word beside them. */
public enum Tone {
    DONE("done"),
    SOON("soon"),
    LATE("late"),
    CALM("calm");

    private final String className;

    Tone(String className) {
        this.className = className;
    }

    String className() {
        return className;
    }
}
