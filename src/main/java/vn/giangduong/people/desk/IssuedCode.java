package vn.giangduong.people.desk;

import java.time.Instant;

/**
 * A one-time code just made, to be handed to its person; it is kept only as a digest.
 *
 * @param account the code the person logs in with
 * @param code the one-time code in groups of four
 * @param until when it stops working
 */
public record IssuedCode(String account, String name, String code, Instant until) {}
