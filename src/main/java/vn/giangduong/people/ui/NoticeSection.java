package vn.giangduong.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.accounts.AccountNotice;
import vn.giangduong.people.accounts.AccountNotices;

/** What others did to my account; hidden when there is nothing I have not seen. */
final class NoticeSection extends Section {

    private static final long serialVersionUID = 1L;

    NoticeSection(AccountNotices notices) {
        List<AccountNotice> unseen = notices.mine();
        setVisible(!unseen.isEmpty());
        UnorderedList list = new UnorderedList();
        unseen.forEach(
                notice ->
                        list.add(
                                new ListItem(
                                        getTranslation(
                                                "people.notice." + notice.kind(),
                                                notice.byName(),
                                                VietnameseFormats.dateTime(notice.at())))));
        add(
                new H2(getTranslation("people.me.notices")),
                list,
                new Paragraph(getTranslation("people.notice.lead")),
                new Button(
                        getTranslation("people.notice.seen"),
                        click -> {
                            notices.seen();
                            setVisible(false);
                        }));
    }
}
