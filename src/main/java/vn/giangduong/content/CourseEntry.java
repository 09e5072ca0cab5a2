package vn.giangduong.content;

/** A line of text in a list of a course file, and the line of the file it stands on. */
public record CourseEntry(int line, String text) {}
