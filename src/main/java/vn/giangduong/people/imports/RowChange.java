package vn.giangduong.people.imports;

import java.util.List;

/**
 * What a row changes.
 *
 * @param row from 1
 * @param code the person's code
 * @param name the person's name as it is now
 */
public record RowChange(int row, String code, String name, List<FieldChange> changes) {

    public RowChange {
        changes = List.copyOf(changes);
    }
}
