package vn.giangduong.people.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.web.ApiAnswers;
import vn.giangduong.base.web.ApiText;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.imports.ImportChoices;
import vn.giangduong.people.imports.ImportPlan;
import vn.giangduong.people.imports.ImportWords;
import vn.giangduong.people.imports.PeopleImport;
import vn.giangduong.people.imports.sheet.SheetInspection;

/** Takes lists of people in. */
@ApiV1
@Tag(name = "People", description = "Lists of people handed in as workbooks.")
class PeopleImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PeopleImport imports;
    private final Messages messages;

    PeopleImportController(PeopleImport imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(path = "/people/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a list of people",
            description =
                    "An .xlsx workbook as offices keep them: the heading, the columns and the"
                            + " encoding (Unicode, TCVN3, VNI) are found. Without preview=false"
                            + " nothing is stored. The list lands whole or not at all, and the same"
                            + " list again changes nothing. When it changes people who are there,"
                            + " the preview's plan must be handed in with it. An empty cell takes"
                            + " nothing away. At most 20 MB and 150,000 rows.")
    @ApiResponse(
            responseCode = "200",
            description = "What it would do or did; or the workbook with its marks.")
    @ApiResponse(responseCode = "422", description = "Nothing landed; every problem by row.")
    ResponseEntity<?> importPeople(
            @Parameter(description = "The workbook.") @RequestPart MultipartFile file,
            @Parameter(description = "Only tell what it would do.")
                    @RequestParam(defaultValue = "true")
                    boolean preview,
            @Parameter(description = "The day the list speaks of; today when absent.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @Parameter(description = "The plan of the preview somebody has seen.")
                    @RequestParam(required = false)
                    @Nullable String plan,
            @Parameter(
                            description =
                                    "With a preview: answer with the workbook itself, a column of"
                                            + " errors or changes added and cells coloured.")
                    @RequestParam(defaultValue = "false")
                    boolean marked,
            HttpServletRequest request)
            throws IOException {
        Path path = Files.createTempFile("people", ".xlsx");
        try {
            file.transferTo(path);
            ImportFile list = new ImportFile(ApiText.fileName(file, "people.xlsx"), path);
            SheetInspection found = imports.inspect(list, null, WorkProgress.UNWATCHED);
            ImportChoices choices =
                    new ImportChoices(found.choices(), on == null ? imports.today() : on, null);
            ImportWords words = new ImportWords(messages, ApiAnswers.localeOf(request));
            if (!preview) {
                ImportPlan landed = imports.land(list, choices, plan, WorkProgress.UNWATCHED);
                return ResponseEntity.ok(PeopleImportResponse.of(landed, true, words));
            }
            ImportPlan seen = imports.preview(list, choices, WorkProgress.UNWATCHED);
            if (!marked) {
                return ResponseEntity.ok(PeopleImportResponse.of(seen, false, words));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            imports.writeMarked(list, choices, seen, words, out);
            return ResponseEntity.ok().contentType(XLSX).body(out.toByteArray());
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
