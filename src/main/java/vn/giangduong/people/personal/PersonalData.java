package vn.giangduong.people.personal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.giangduong.people.PersonalDataSection;

/** Everything held about one person at one moment. */
public record PersonalData(
        String account, String name, Instant at, List<PersonalDataSection> sections)
        implements Serializable {

    public PersonalData {
        sections = List.copyOf(sections);
    }
}
