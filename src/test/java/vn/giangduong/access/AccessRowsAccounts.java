package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;
import static vn.giangduong.access.AccessMatrixTests.row;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.people.desk.AccountDesk;
import vn.giangduong.people.desk.AccountDirectory;
import vn.giangduong.people.desk.AccountFilter;
import vn.giangduong.people.desk.AccountRow;
import vn.giangduong.people.desk.AccountState;
import vn.giangduong.people.desk.ActivationSlips;

/** Rows of {@link AccessMatrixTests} about accounts, codes and second factors of others. */
final class AccessRowsAccounts {

    private AccessRowsAccounts() {}

    /** Who hands out codes, and administrators. */
    private static boolean looksAfter(Role role, Position position) {
        return position.isInScope()
                && (role.carries(Permission.RESET_PASSWORDS)
                        || role.carries(Permission.ADMINISTER));
    }

    static void add(List<Operation> rows, ApplicationContext application) {
        AccountDesk desk = application.getBean(AccountDesk.class);
        row(
                rows,
                "AccountDesk.issueCode",
                AccessRowsAccounts::looksAfter,
                at -> desk.issueCode(at.account()));
        row(
                rows,
                "AccountDesk.issueCode",
                AccessRowsAccounts::looksAfter,
                at -> desk.issueCode(at.accountId()));
        inScope(
                rows,
                "AccountDesk.removeSecondFactor",
                Permission.ADMINISTER,
                at -> {
                    desk.removeSecondFactor(at.accountId());
                    return null;
                });
        inScope(
                rows,
                "AccountDesk.setLocked",
                Permission.ADMINISTER,
                at -> {
                    desk.setLocked(at.accountId(), false);
                    return null;
                });
        AccountDirectory directory = application.getBean(AccountDirectory.class);
        row(
                rows,
                "AccountDirectory.list",
                AccessRowsAccounts::looksAfter,
                at ->
                        directory.list(
                                new AccountFilter(at.unit(), true, "", AccountFilter.Choice.ALL),
                                0));
        row(
                rows,
                "AccountDirectory.units",
                AccessRowsAccounts::looksAfter,
                at ->
                        directory.units(at.name()).stream()
                                .filter(unit -> unit.id().equals(at.unit()))
                                .toList());
        row(
                rows,
                "AccountDirectory.mayIssueCode",
                AccessRowsAccounts::looksAfter,
                at -> Optional.of(listed(at)).filter(directory::mayIssueCode));
        inScope(
                rows,
                "AccountDirectory.administers",
                Permission.ADMINISTER,
                at -> Optional.of(listed(at)).filter(directory::administers));
        ActivationSlips slips = application.getBean(ActivationSlips.class);
        row(
                rows,
                "ActivationSlips.issue",
                AccessRowsAccounts::looksAfter,
                at -> {
                    slips.issue(at.unit(), false);
                    return null;
                });
    }

    private static AccountRow listed(Place at) {
        return new AccountRow(
                at.accountId(),
                at.account(),
                "",
                null,
                null,
                AccountState.ACTIVATED,
                false,
                false,
                false);
    }
}
