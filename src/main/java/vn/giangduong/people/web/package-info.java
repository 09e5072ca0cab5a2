/** Logging in, activating an account, and logging out, as light pages without Vaadin's client. */
@NullMarked
package vn.giangduong.people.web;

import org.jspecify.annotations.NullMarked;
