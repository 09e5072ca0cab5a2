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
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.PersonalDataSection;
import vn.giangduong.people.PersonalDataSection.Coded;
import vn.giangduong.people.PersonalDataSection.Row;
import vn.giangduong.people.personal.PersonalData;
import vn.giangduong.people.personal.PersonalDataService;

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
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] bytes =
                                            service.json(locale).getBytes(StandardCharsets.UTF_8);
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            "du-lieu-cua-toi.json",
                                            "application/json",
                                            bytes.length);
                                }),
                        getTranslation("people.data.json"));
        json.addClassName("button");
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.me.title"), "me")
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "people.data.explain", VietnameseFormats.dateTime(data.at())),
                        json));
        for (PersonalDataSection section : data.sections()) {
            add(section(section));
        }
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
                    row -> new Span(words(row.fields().get(field))));
        }
        table.setItems(section.rows());
        shown.add(table);
        return shown;
    }

    private String words(@Nullable Serializable value) {
        return switch (value) {
            case null -> VietnameseFormats.NONE;
            case Coded coded -> getTranslation(coded.messageKey());
            case Instant at -> VietnameseFormats.dateTime(at);
            case LocalDate day -> VietnameseFormats.date(day);
            case Boolean yes -> getTranslation(yes ? "people.data.yes" : "people.data.no");
            case BigDecimal number -> VietnameseFormats.number(number);
            default -> value.toString();
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.data.title");
    }
}
