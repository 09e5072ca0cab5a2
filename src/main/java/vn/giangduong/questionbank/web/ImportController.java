package vn.giangduong.questionbank.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.giangduong.base.web.ApiText;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.questionbank.ImportResult;
import vn.giangduong.questionbank.QuestionBankImport;

/** Takes question files in. */
@ApiV1
@Tag(name = "Question banks", description = "Questions handed in as files.")
class ImportController {

    private final QuestionBankImport imports;

    ImportController(QuestionBankImport imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/question-banks/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a GIFT file",
            description =
                    "The whole file lands or nothing of it. New and changed questions wait for"
                            + " somebody else's approval; the same file again changes nothing. For"
                            + " holders who are authors. At most 20 MB of UTF-8 text.")
    @ApiResponse(responseCode = "200", description = "What landed.")
    @ApiResponse(responseCode = "413", description = "The file is larger than 20 MB.")
    Imported importGift(
            @Parameter(
                            description =
                                    "The GIFT file. It begins with the lines `// bank: code` and"
                                            + " `// title: name`; every question carries its code,"
                                            + " level and citation in a line of tags.")
                    @RequestPart
                    MultipartFile file)
            throws IOException {
        String name = ApiText.fileName(file, "gift");
        ImportResult result = imports.importGift(name, ApiText.utf8(name, file.getBytes()));
        return new Imported(
                result.bankCode(), result.added(), result.changed(), result.unchanged());
    }

    /** What an import did. */
    @Schema(description = "What an import did.")
    record Imported(
            @Schema(description = "Code of the bank it went to.") String bank,
            @Schema(description = "Questions that were not there before.") int added,
            @Schema(description = "Questions that got another version.") int changed,
            @Schema(description = "Questions that were there already, word for word.")
                    int unchanged) {}
}
