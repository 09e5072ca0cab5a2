package vn.giangduong.training.history;

/**
 * A module a list names.
 *
 * @param version its newest approved version, else its newest that was ever approved
 */
record ListedModule(long id, long version, String title) {}
