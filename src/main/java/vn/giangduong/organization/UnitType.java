package vn.giangduong.organization;

import java.io.Serializable;

/**
 * A kind of unit; kinds are data, not code.
 *
 * @param code stable code, such as {@code grassroots_cell}
 * @param name Vietnamese name
 * @param nameInEnglish English name
 * @param grassroots whether it is a grassroots organisation
 * @param cell whether people are members of it directly; a grassroots cell is both
 * @param lateral whether it stands beside the chain of committees
 * @param centre whether it teaches: the provincial school and the political centres
 */
public record UnitType(
        String code,
        String name,
        String nameInEnglish,
        boolean grassroots,
        boolean cell,
        boolean lateral,
        boolean centre)
        implements Serializable {}
