package vn.giangduong.training.study.ui;

import vn.giangduong.assessment.AttemptId;

/** The addresses of the study's pages. */
final class StudyRoutes {

    static final String HOME = "";
    static final String PROGRAMMES = "programmes";
    static final String MODULE = "study/:module";
    static final String LESSON = "study/:module/:lesson";

    static final String MODULE_CODE = "module";
    static final String LESSON_CODE = "lesson";

    private StudyRoutes() {}

    static String module(String code) {
        return "study/" + code;
    }

    static String lesson(String module, String lesson) {
        return module(module) + "/" + lesson;
    }

    /** The player's page, which lies outside the views. */
    static String quiz(AttemptId attempt) {
        return "quiz/" + attempt;
    }
}
