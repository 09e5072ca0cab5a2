package vn.giangduong.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.giangduong.assessment.MatrixAnalysisService;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.web.ApiAnswers;
import vn.giangduong.base.web.ApiText;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.base.web.TooLargeException;

/** Analyses response matrices. */
@ApiV1
@Tag(name = "Item analysis", description = "How the items of a test did.")
class ItemAnalysisController {

    static final int MEGABYTES = 10;

    private static final int LARGEST = MEGABYTES * 1024 * 1024;
    private static final String NAME = "matrix.csv";

    private static final String FORM =
            """
            UTF-8, cells divided by comma, semicolon or tab, a byte order mark allowed. The first \
            row names the items. A first column without a name, or named `candidate`, is left out; \
            with such a column a row `max` right under the names gives the items' maxima. Every \
            other row is a candidate, every cell a score from 0 to the item's maximum; an empty \
            cell means that the item was not in the candidate's paper. At most 500 items, 100,000 \
            candidates, 10 MB. Nothing is kept. For holders who may see item statistics.""";

    private static final String MAXIMUM =
            "The highest score of every item, unless the file has a row `max`.";

    private final MatrixAnalysisService service;
    private final Messages messages;

    ItemAnalysisController(MatrixAnalysisService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @PostMapping(path = "/item-analysis", consumes = "text/csv")
    @Operation(
            summary = "Analyse a response matrix",
            description = FORM,
            requestBody =
                    @RequestBody(
                            description = "The matrix: a row a candidate, a column an item.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"),
                                            examples =
                                                    @ExampleObject(
                                                            "candidate,q1,q2\nmax,1,2\na,1,2\nb,0,1\n"))))
    @ApiResponse(responseCode = "200", description = "The test and its items.")
    @ApiResponse(responseCode = "413", description = "More than 10 MB.")
    ItemAnalysisResponse body(
            @Parameter(description = MAXIMUM) @RequestParam(defaultValue = "1") double max,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        try (InputStream body = request.getInputStream()) {
            return analysed(NAME, body.readNBytes(LARGEST + 1), max, request);
        }
    }

    @PostMapping(path = "/item-analysis", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Analyse a response matrix", description = FORM)
    @ApiResponse(responseCode = "200", description = "The test and its items.")
    @ApiResponse(responseCode = "413", description = "More than 10 MB.")
    ItemAnalysisResponse file(
            @Parameter(description = "The matrix: a row a candidate, a column an item.")
                    @RequestPart
                    MultipartFile file,
            @Parameter(description = MAXIMUM) @RequestParam(defaultValue = "1") double max,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return analysed(ApiText.fileName(file, NAME), file.getBytes(), max, request);
    }

    private ItemAnalysisResponse analysed(
            String name, byte[] csv, double max, HttpServletRequest request) {
        if (csv.length > LARGEST) {
            throw new TooLargeException(MEGABYTES);
        }
        return ItemAnalysisResponse.of(
                service.analyse(name, ApiText.utf8(name, csv), max),
                messages,
                ApiAnswers.localeOf(request));
    }
}
