package vn.giangduong.organization.comparison;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.giangduong.organization.UnitId;

/** Compares the trees of two days. It checks no access: whoever asks for a person does. */
@Service
public class UnitComparisonService {

    /**
     * What differs between two days among the units under one on either day, itself included.
     *
     * @param before the earlier day
     * @param after the later day
     */
    public UnitComparison compare(UnitId within, LocalDate before, LocalDate after) {
        throw new UnsupportedOperationException();
    }
}
