package vn.giangduong.people.personal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.pdf.PdfPages;
import vn.giangduong.base.pdf.PdfValues;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.PersonalDataSection;
import vn.giangduong.people.PersonalDataSection.Coded;
import vn.giangduong.people.PersonalDataSection.Row;
import vn.giangduong.people.PersonalDataSource;

/** Collects what every module holds about the signed-in person, and about nobody else. */
@Service
@Transactional
public class PersonalDataService {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PersonalDataSource> sources;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Messages messages;
    private final PdfPages pages;
    private final Clock clock;

    PersonalDataService(
            List<PersonalDataSource> sources,
            CurrentUser currentUser,
            AuditLog audit,
            Messages messages,
            PdfPages pages,
            Clock clock) {
        this.sources =
                sources.stream()
                        .sorted(Comparator.comparingInt(PersonalDataSource::position))
                        .toList();
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
        this.pages = pages;
        this.clock = clock;
    }

    /** What is held about the signed-in person now. */
    @Transactional(readOnly = true)
    public PersonalData mine() {
        SignedIn me = currentUser.require();
        Long cadre = me.cadreId();
        CadreId own = cadre == null ? null : new CadreId(cadre);
        List<PersonalDataSection> sections =
                sources.stream()
                        .flatMap(source -> source.about(me.accountId(), own).stream())
                        .toList();
        return new PersonalData(me.code(), me.displayName(), clock.instant(), sections);
    }

    /**
     * The same as a file for machines, in UTF-8: sections by name, each a list of objects with the
     * fields of {@link PersonalDataSection}; days as 2026-11-22, instants in UTC. The taking away
     * is logged.
     */
    public String json(Locale locale) {
        PersonalData data = mine();
        audit.record("me.data.taken", "account", currentUser.require().accountId(), "JSON");
        ObjectNode file = JSON.createObjectNode();
        file.put("account", data.account());
        file.put("name", data.name());
        file.put("at", data.at().toString());
        ObjectNode sections = file.putObject("sections");
        for (PersonalDataSection section : data.sections()) {
            ObjectNode one = sections.putObject(section.name());
            one.put("title", messages.get(section.name(), locale));
            one.put("origin", messages.get(section.name() + ".origin", locale));
            ArrayNode rows = one.putArray("rows");
            section.rows().forEach(row -> write(row, rows.addObject()));
        }
        return JSON.writeValueAsString(file);
    }

    /** The same on A4 pages, for people. The taking away is logged. */
    public byte[] pdf(Locale locale) {
        PersonalData data = mine();
        audit.record("me.data.taken", "account", currentUser.require().accountId(), "PDF");
        PdfValues values =
                new PdfValues()
                        .text("name", data.name())
                        .text("account", data.account())
                        .text(
                                "explain",
                                messages.get(
                                        "people.data.explain",
                                        locale,
                                        VietnameseFormats.dateTime(data.at())))
                        .list("sections", data.sections(), (one, into) -> fill(one, into, locale));
        return pages.render("my-data", locale, values);
    }

    private void fill(PersonalDataSection section, PdfValues into, Locale locale) {
        into.text("title", messages.get(section.name(), locale))
                .text("origin", messages.get(section.name() + ".origin", locale))
                .text(
                        "none",
                        section.rows().isEmpty() ? messages.get("people.data.nothing", locale) : "")
                .list(
                        "rows",
                        section.rows(),
                        (row, line) ->
                                line.list(
                                        "fields",
                                        List.copyOf(row.fields().entrySet()),
                                        (field, cell) ->
                                                cell.text(
                                                                "label",
                                                                messages.get(
                                                                        section.name()
                                                                                + "."
                                                                                + field.getKey(),
                                                                        locale))
                                                        .text(
                                                                "value",
                                                                PersonalDataWords.of(
                                                                        field.getValue(),
                                                                        key ->
                                                                                messages.get(
                                                                                        key,
                                                                                        locale)))));
    }

    private static void write(Row row, ObjectNode into) {
        for (Map.Entry<String, ?> field : row.fields().entrySet()) {
            Object value = Objects.requireNonNull(field.getValue());
            switch (value) {
                case Boolean yes -> into.put(field.getKey(), yes);
                case Integer number -> into.put(field.getKey(), number);
                case Long number -> into.put(field.getKey(), number);
                case BigDecimal number -> into.put(field.getKey(), number);
                case LocalDate day -> into.put(field.getKey(), day.toString());
                case Instant at -> into.put(field.getKey(), at.toString());
                case Coded coded -> into.put(field.getKey(), coded.code());
                default -> into.put(field.getKey(), value.toString());
            }
        }
    }
}
