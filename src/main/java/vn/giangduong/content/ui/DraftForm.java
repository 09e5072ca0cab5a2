package vn.giangduong.content.ui;

/** A form of a draft that knows whether it holds what is not saved. */
interface DraftForm {

    boolean isDirty();
}
