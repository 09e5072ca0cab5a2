package vn.giangduong.base.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.web.ApiAnswers;
import vn.giangduong.base.web.ApiText;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.base.work.WorkProgress;

/** Takes lists in. */
@ApiV1
@Tag(name = "Lists", description = "Lists handed over by other systems, as .xlsx or CSV.")
class ListImportController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ListImportService lists;
    private final Messages messages;

    ListImportController(ListImportService lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @PostMapping(path = "/lists/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a list",
            description =
                    "An .xlsx workbook or CSV (UTF-8; comma, semicolon or tab) with the headings of"
                            + " the template, in Vietnamese or English and in any order. Without"
                            + " land=true nothing is stored. The list lands whole or not at all,"
                            + " only with the digest of its preview, and the same list again"
                            + " changes nothing. At most 20 MB and 150,000 rows.")
    @ApiResponse(
            responseCode = "200",
            description = "What it would do or did.",
            content = @Content(schema = @Schema(implementation = ListImportResponse.class)))
    @ApiResponse(responseCode = "422", description = "Nothing landed; every problem by row.")
    ListImportResponse importList(
            @Parameter(description = "Which list.", example = "units") @PathVariable String kind,
            @Parameter(description = "The file.") @RequestPart MultipartFile file,
            @Parameter(description = "Store it, not only tell what it would do.")
                    @RequestParam(defaultValue = "false")
                    boolean land,
            @Parameter(description = "The digest of the preview somebody has seen.")
                    @RequestParam(required = false)
                    @Nullable String confirm,
            HttpServletRequest request)
            throws IOException {
        lists.template(kind);
        Locale locale = ApiAnswers.localeOf(request);
        Path path = Files.createTempFile("list", ".upload");
        try {
            file.transferTo(path);
            ImportFile list = new ImportFile(ApiText.fileName(file, kind), path);
            ListPreview preview =
                    land
                            ? lists.land(kind, list, confirm, locale, WorkProgress.UNWATCHED)
                            : lists.preview(kind, list, locale, WorkProgress.UNWATCHED);
            return ListImportResponse.of(preview, land, new ListWords(messages, locale));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @GetMapping(path = "/lists/{kind}/template", produces = XLSX)
    @Operation(
            summary = "Template of a list",
            description = "A workbook with the headings, examples, and help for each column.")
    @ApiResponse(responseCode = "200", description = "The workbook.")
    ResponseEntity<byte[]> template(
            @Parameter(description = "Which list.", example = "units") @PathVariable String kind,
            HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header("Content-Disposition", "attachment; filename=\"" + kind + ".xlsx\"")
                .body(lists.templateWorkbook(kind, ApiAnswers.localeOf(request)));
    }
}
