package vn.giangduong.base.work;

import java.io.Serializable;

/** The key of a piece of work. */
public record WorkId(long value) implements Serializable {}
