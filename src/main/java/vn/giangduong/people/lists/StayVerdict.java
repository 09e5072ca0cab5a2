package vn.giangduong.people.lists;

/** What becomes of a listed stay. */
sealed interface StayVerdict {

    /** It is put in. */
    record Added() implements StayVerdict {}

    /** It is there, day by day. */
    record Held() implements StayVerdict {}

    /** The person is a member elsewhere, or otherwise, on some of its days. */
    record OverlapsHeld(HeldStay held) implements StayVerdict {}

    /** An earlier row says the same or claims some of its days. */
    record OverlapsListed(ListedStay earlier, boolean same) implements StayVerdict {}
}
