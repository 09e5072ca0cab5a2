package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.PersonalDataSection;
import vn.giangduong.people.PersonalDataSection.Row;
import vn.giangduong.people.personal.PersonalData;
import vn.giangduong.people.personal.PersonalDataService;
import vn.giangduong.people.personal.PersonalDataWords;

/** What is held about me, where it came from, who has looked at it, and a copy to take away. */
@Route(PeopleRoutes.MY_DATA)
@PermitAll
class MyDataView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MyDataView(PersonalDataService service) {
        addClassNames("people-page", "my-data");
        PersonalData data = service.mine();
        Locale locale = getLocale();
        Anchor json =
                download(
                        "people.data.json",
                        "du-lieu-cua-toi.json",
                        "application/json",
                        () -> service.json(locale).getBytes(StandardCharsets.UTF_8));
        Anchor pdf =
                download(
                        "people.data.pdf",
                        "du-lieu-cua-toi.pdf",
                        "application/pdf",
                        () -> service.pdf(locale));
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.me.title"), "me")
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "people.data.explain", VietnameseFormats.dateTime(data.at())),
                        json,
                        pdf));
        for (PersonalDataSection section : data.sections()) {
            add(section(section));
        }
    }

    private Anchor download(String key, String file, String type, Supplier<byte[]> content) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] bytes = content.get();
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            file,
                                            type,
                                            bytes.length);
                                }),
                        getTranslation(key));
        link.addClassName("button");
        return link;
    }

    private Section section(PersonalDataSection section) {
        Section shown =
                new Section(
                        new H2(getTranslation(section.name())),
                        new Paragraph(getTranslation(section.name() + ".origin")));
        if (section.rows().isEmpty()) {
            shown.add(new Paragraph(getTranslation("people.data.nothing")));
            return shown;
        }
        Set<String> fields = new LinkedHashSet<>();
        section.rows().forEach(row -> fields.addAll(row.fields().keySet()));
        DataTable<Row> table = new DataTable<>(getTranslation(section.name()));
        for (String field : fields) {
            table.component(
                    getTranslation(section.name() + "." + field),
                    row ->
                            new Span(
                                    PersonalDataWords.of(
                                            row.fields().get(field), this::getTranslation)));
        }
        table.setItems(section.rows());
        shown.add(table);
        return shown;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.data.title");
    }
}
