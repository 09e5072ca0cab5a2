package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted.
 *
 * @param on the day at whose end is counted; {@code null} is now
 * @param tree on which tree
 */
public record RollUp(@Nullable LocalDate on, RollUpTree tree) implements Serializable {

    /** The figures of now. */
    public static final RollUp NOW = new RollUp(null, RollUpTree.OLD);
}
