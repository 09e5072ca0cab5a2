package vn.giangduong.content;

import java.io.Serializable;

/** Something to read outside the platform: linked, never copied. */
public record Link(String title, String address) implements Serializable {}
