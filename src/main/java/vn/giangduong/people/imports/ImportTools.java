package vn.giangduong.people.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one import works with. */
@Component
record ImportTools(JdbcClient jdbc, StagedPeople staged, UnitNames units) {}
