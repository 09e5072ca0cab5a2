package vn.giangduong.audit;

import org.springframework.stereotype.Component;
import vn.giangduong.base.lists.ListLog;

/** Keeps in the log who handed in which list. */
@Component
class ListLogLines implements ListLog {

    private final AuditLog audit;

    ListLogLines(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void previewed(String kind, String file, String summary) {
        audit.record("list.preview", "list", kind, file + ": " + summary);
    }

    @Override
    public void landed(String kind, String file, String summary) {
        audit.record("list.land", "list", kind, file + ": " + summary);
    }
}
