package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
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
        addClassName("cadre-picker");
        setItemLabelGenerator(this::words);
        setRenderer(new ComponentRenderer<>(this::item));
        setItems(
                query ->
                        grants.accounts(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        setManualValidation(true);
    }

    private Div item(AccountChoice account) {
        Span name = new Span(account.name());
        name.addClassName("cadre-picker-name");
        Span beside = new Span(beside(account));
        beside.addClassName("muted");
        Div item = new Div(name, beside);
        item.addClassName("cadre-picker-item");
        return item;
    }

    private String words(AccountChoice account) {
        return account.name() + " · " + beside(account);
    }

    private static String beside(AccountChoice account) {
        List<String> words = new ArrayList<>();
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
