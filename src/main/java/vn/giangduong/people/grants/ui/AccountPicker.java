package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.people.grants.AccountChoice;
import vn.giangduong.people.grants.GrantService;

/** Finds somebody by any part of the name; shows code, birth year and unit beside it. */
public final class AccountPicker extends ComboBox<AccountChoice> {

    private static final long serialVersionUID = 1L;

    /** A picker of the accounts the signed-in person may give roles to. */
    public AccountPicker(GrantService grants) {
        setLabel(getTranslation("people.grants.person"));
        setPlaceholder(getTranslation("people.grants.person.search"));
        setItemLabelGenerator(this::words);
        setItems(
                query ->
                        grants.accounts(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        setManualValidation(true);
    }

    private String words(AccountChoice account) {
        List<String> words = new ArrayList<>();
        words.add(account.name());
        Integer born = account.birthYear();
        if (born != null) {
            words.add(Integer.toString(born));
        }
        String unit = account.unitName();
        if (unit != null) {
            words.add(unit);
        }
        words.add(account.code());
        return String.join(" · ", words);
    }
}
