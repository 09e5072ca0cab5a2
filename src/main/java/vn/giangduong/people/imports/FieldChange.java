package vn.giangduong.people.imports;

import vn.giangduong.people.imports.sheet.Field;

/**
 * What a row changes about somebody.
 *
 * @param before nothing when there was nothing
 * @param after never nothing: an empty cell takes nothing away
 */
public record FieldChange(Field field, String before, String after) {}
