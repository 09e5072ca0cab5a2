package vn.giangduong.questionbank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.Messages;

/**
 * The question banks that come with the product: GIFT files in the configured content folder, else
 * in the working folder, else in the jar. What they hold was reviewed as files and is approved.
 */
@Component
public class ShippedBanks {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedBanks.class);
    private static final String FOLDER = "question-banks";
    private static final String FILES = "*.gift";

    private final BankLanding landing;
    private final Messages messages;
    private final String contentFolder;

    ShippedBanks(
            BankLanding landing,
            Messages messages,
            @Value("${giangduong.content:}") String contentFolder) {
        this.landing = landing;
        this.messages = messages;
        this.contentFolder = contentFolder;
    }

    /**
     * Brings the banks up to date with the files: a question that changed gets another version, an
     * unchanged one nothing. A file with problems lands not at all; they are logged, and the other
     * files still land.
     */
    public void load() {
        for (Resource file : files()) {
            load(file);
        }
    }

    private void load(Resource file) {
        String name = FOLDER + "/" + file.getFilename();
        try {
            ImportResult result =
                    landing.land(
                            GiftPreparation.prepare(
                                    name, file.getContentAsString(StandardCharsets.UTF_8)),
                            null);
            LOG.info(
                    "{}: {} added, {} changed, {} unchanged",
                    name,
                    result.added(),
                    result.changed(),
                    result.unchanged());
        } catch (BadInputException e) {
            LOG.error(text("questionbank.shipped.refused", name));
            e.problems()
                    .forEach(
                            problem ->
                                    LOG.error(
                                            "  {}",
                                            messages.describe(problem, Messages.VIETNAMESE)));
        } catch (IOException e) {
            LOG.error(text("questionbank.shipped.unreadable", name), e);
        }
    }

    private List<Resource> files() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources(place() + "/" + FILES);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            LOG.error(text("questionbank.shipped.unreadable", place()), e);
            return List.of();
        }
    }

    private String place() {
        if (!contentFolder.isBlank()) {
            return Path.of(contentFolder, FOLDER).toUri().toString();
        }
        Path here = Path.of(FOLDER);
        return Files.isDirectory(here) ? here.toUri().toString() : "classpath*:content/" + FOLDER;
    }

    private String text(String key, String argument) {
        return messages.get(key, Messages.VIETNAMESE, argument);
    }
}
