package vn.giangduong.people.imports.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person of a list, as far as the row alone tells. What a cell does not say is null.
 *
 * @param row the row, from 1
 * @param unit the cell's code or name as written; null when the row names none
 * @param upperUnit a unit above it, as written
 */
public record PersonRow(
        int row,
        @Nullable String code,
        @Nullable String fullName,
        @Nullable Birth birth,
        @Nullable String sex,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String theoryLevel,
        @Nullable String theoryEvidence,
        @Nullable LocalDate theoryOn,
        @Nullable String unit,
        @Nullable String upperUnit,
        @Nullable String studyPlace,
        @Nullable LocalDate since) {}
