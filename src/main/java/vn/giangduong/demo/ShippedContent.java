package vn.giangduong.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the shipped programmes and modules, which have to be in before the demo data. */
@Component
class ShippedContent {

    /** The modules of both programmes, in their order. */
    static final List<String> MODULES =
            List.of("luat-phong-chong-tham-nhung", "dot-sinh-hoat-chinh-tri");

    private final JdbcClient jdbc;

    ShippedContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A module with the version in force. */
    record Module(long id, long version) {}

    long programmeVersion(String code) {
        return jdbc.sql(
                        """
                        SELECT v.id FROM programme_version v JOIN programme p ON p.id = v.programme_id
                        WHERE p.code = ? ORDER BY v.number DESC LIMIT 1
                        """)
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> missing(code));
    }

    List<Module> modules() {
        return List.of(module(0), module(1));
    }

    /** The module at that place of {@link #MODULES}. */
    Module module(int place) {
        String code = MODULES.get(place);
        return jdbc.sql(
                        """
                        SELECT m.id, v.id AS version FROM study_module_version v
                            JOIN study_module m ON m.id = v.module_id
                        WHERE m.code = ? AND v.state = 'APPROVED'
                        ORDER BY v.number DESC LIMIT 1
                        """)
                .param(code)
                .query((row, number) -> new Module(row.getLong("id"), row.getLong("version")))
                .optional()
                .orElseThrow(() -> missing(code));
    }

    /** The codes of the module's first lessons. */
    List<String> lessons(Module module, int number) {
        return jdbc.sql(
                        "SELECT code FROM lesson WHERE module_version_id = ? ORDER BY position LIMIT ?")
                .param(module.version())
                .param(number)
                .query(String.class)
                .list();
    }

    private static IllegalStateException missing(String code) {
        return new IllegalStateException("The shipped content " + code + " is not in");
    }
}
