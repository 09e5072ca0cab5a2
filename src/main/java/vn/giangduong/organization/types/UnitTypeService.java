package vn.giangduong.organization.types;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.organization.UnitType;

/** The kinds of units and which may sit under which. Reading is free; changing needs a right. */
@Service
public class UnitTypeService {

    /** All types in their order. */
    public List<UnitType> list() {
        throw new UnsupportedOperationException();
    }

    /** The codes of the types that may sit under a type. */
    public Set<String> childTypes(String parentType) {
        throw new UnsupportedOperationException();
    }

    /** All pairs that may be. */
    public List<UnitTypePlacement> placements() {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a type.
     *
     * @throws BadInputException when the code is taken or something is wrong with the fields
     */
    public void add(UnitType type, int order) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes names, flags and order.
     *
     * @throws BadInputException when something is wrong with the fields
     */
    public void change(UnitType type, int order) {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes a type no unit has or had.
     *
     * @throws BadInputException when it is in use, naming by how many
     */
    public void delete(String code) {
        throw new UnsupportedOperationException();
    }

    /** Allows a type under another. */
    public void allow(UnitTypePlacement placement) {
        throw new UnsupportedOperationException();
    }

    /**
     * No longer allows a type under another.
     *
     * @throws BadInputException when units stand so, today or later, naming how many
     */
    public void disallow(UnitTypePlacement placement) {
        throw new UnsupportedOperationException();
    }
}
