package vn.giangduong.people.followers;

import java.io.Serializable;

/**
 * How many cells of a committee are followed today.
 *
 * @param code of the unit the cells are directly under
 * @param without how many of the cells nobody follows
 */
public record CommitteeFollowing(String code, String name, long cells, long without)
        implements Serializable {}
