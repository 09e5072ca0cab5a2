package vn.giangduong.training.classes.ethnicity;

import java.io.Serializable;

/** An ethnic group of the official list, or that it is one of the minorities. */
public record Ethnicity(String code, String name, boolean minority) implements Serializable {}
