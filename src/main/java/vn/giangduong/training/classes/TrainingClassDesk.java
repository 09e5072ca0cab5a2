package vn.giangduong.training.classes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.training.programme.ProgrammeVersionId;

/** Opens a class's row for the services that work on it, for those who manage its centre. */
@Component
public class TrainingClassDesk {

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditLog audit;

    TrainingClassDesk(JdbcClient jdbc, Access access, AuditLog audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The class's row, locked until the transaction ends.
     *
     * @throws AccessDeniedException when there is none or the signed-in person does not manage its
     *     centre
     */
    public Folder lock(TrainingClassId id) {
        return require(
                id,
                jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE")
                        .param(id.value())
                        .query(TrainingClassDesk::folder)
                        .optional());
    }

    /**
     * The class with that code.
     *
     * @throws AccessDeniedException as {@link #lock}
     */
    public Folder find(String code) {
        return require(
                code,
                jdbc.sql(SELECT + "WHERE code = ?")
                        .param(code)
                        .query(TrainingClassDesk::folder)
                        .optional());
    }

    /**
     * The class with that key.
     *
     * @throws AccessDeniedException as {@link #lock}
     */
    public Folder get(TrainingClassId id) {
        return require(
                id,
                jdbc.sql(SELECT + "WHERE id = ?")
                        .param(id.value())
                        .query(TrainingClassDesk::folder)
                        .optional());
    }

    private Folder require(Object asked, Optional<Folder> found) {
        if (found.isEmpty()) {
            audit.recordRefusal("access.refused", "class", asked, Permission.MANAGE_CLASSES.name());
            throw new AccessDeniedException("Not allowed");
        }
        access.require(Permission.MANAGE_CLASSES, found.get().centre());
        return found.get();
    }

    private static final String SELECT =
            "SELECT id, code, centre_id, programme_version_id, state FROM training_class ";

    private static Folder folder(ResultSet row, int number) throws SQLException {
        return new Folder(
                new TrainingClassId(row.getLong("id")),
                row.getString("code"),
                new UnitId(row.getLong("centre_id")),
                new ProgrammeVersionId(row.getLong("programme_version_id")),
                TrainingClassState.valueOf(row.getString("state")));
    }

    /** What decides what may be done to a class. */
    public record Folder(
            TrainingClassId id,
            String code,
            UnitId centre,
            ProgrammeVersionId programme,
            TrainingClassState state) {

        /**
         * Goes on only with a class in that state.
         *
         * @throws BadInputException when it is in another
         */
        public void require(TrainingClassState needed) {
            if (state != needed) {
                throw new BadInputException(
                        TrainingClassDraftRules.problem(
                                "state", "training.class.state.not" + needed.name()));
            }
        }
    }
}
