package vn.giangduong.content;

/** What an author says about a module as a whole; the description is Markdown. */
public record ModuleTexts(String title, String summary, int minutes, String description) {}
