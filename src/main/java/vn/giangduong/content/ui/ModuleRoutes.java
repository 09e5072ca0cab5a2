package vn.giangduong.content.ui;

/** The addresses of the modules' pages. */
final class ModuleRoutes {

    static final String MODULES = "modules";
    static final String REVIEW = "modules/review";
    static final String MODULE = "modules/:code/:number?([0-9]{1,6})";
    static final String EDIT = "modules/:code/edit/:lesson?";

    static final String CODE = "code";
    static final String NUMBER = "number";
    static final String LESSON = "lesson";

    private ModuleRoutes() {}

    static String module(String code) {
        return MODULES + "/" + code;
    }

    static String version(String code, int number) {
        return module(code) + "/" + number;
    }

    static String edit(String code) {
        return module(code) + "/edit";
    }

    static String editLesson(String code, String lesson) {
        return edit(code) + "/" + lesson;
    }
}
