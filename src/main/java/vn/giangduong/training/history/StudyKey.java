package vn.giangduong.training.history;

/** Whose study of which module: one cadre studies one module once. */
record StudyKey(long cadre, long module) {}
