/** Accounts: activating them, their passwords, sessions and personal access tokens. */
@NullMarked
package vn.giangduong.people.accounts;

import org.jspecify.annotations.NullMarked;
