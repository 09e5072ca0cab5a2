package vn.giangduong.people.cadres;

/** As class statistics count it. */
public enum Sex {
    F,
    M
}
