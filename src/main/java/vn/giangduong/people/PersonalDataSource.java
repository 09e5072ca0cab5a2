package vn.giangduong.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module that keeps something about a person and says what, for that person alone to read and
 * take away. {@code PersonalDataService} asks every source there is.
 */
public interface PersonalDataSource {

    /** Where its sections stand on the page: small numbers first. */
    int position();

    /**
     * What is held.
     *
     * @param account the person's account
     * @param cadre the cadre they study as; {@code null} for an account that does not study
     */
    List<PersonalDataSection> about(long account, @Nullable CadreId cadre);
}
