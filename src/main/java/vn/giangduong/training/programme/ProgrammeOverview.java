package vn.giangduong.training.programme;

import java.io.Serializable;
import java.util.List;

/**
 * A programme in a list.
 *
 * @param modules the titles of the modules built into it, in order
 * @param classes how many classes follow or followed it
 */
public record ProgrammeOverview(Programme programme, List<String> modules, int classes)
        implements Serializable {

    public ProgrammeOverview {
        modules = List.copyOf(modules);
    }
}
