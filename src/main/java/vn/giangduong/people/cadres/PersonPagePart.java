package vn.giangduong.people.cadres;

import com.vaadin.flow.component.Component;
import vn.giangduong.people.CadreId;

/**
 * What a module above shows on a person's page, such as their completions. The page has checked
 * that the reader may see the person and has logged it; parts come in the order of {@code @Order}.
 */
public interface PersonPagePart {

    /** The part, with its own heading. */
    Component about(CadreId cadre);
}
