package vn.giangduong.people;

/** Whose names are meant when a unit's people are asked for. */
public enum Reach {
    /** The unit's own people. */
    OWN,
    /** The people of the unit and of every unit under it. */
    SUBTREE
}
