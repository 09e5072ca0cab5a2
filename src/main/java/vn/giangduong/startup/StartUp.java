package vn.giangduong.startup;

import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.giangduong.base.database.EmbeddedDatabase;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.demo.DemoAccount;
import vn.giangduong.demo.DemoData;
import vn.giangduong.questionbank.ShippedBanks;
import vn.giangduong.training.programme.CourseImport;

/** Brings in the shipped content and the demo province, then says where to go and who to be. */
@Component
@ConditionalOnProperty(name = "giangduong.start-up", matchIfMissing = true)
class StartUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final ShippedBanks banks;
    private final CourseImport courses;
    private final DemoData demo;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Messages messages;
    private final Clock clock;
    private final boolean withDemo;
    private final int port;

    StartUp(
            ShippedBanks banks,
            CourseImport courses,
            DemoData demo,
            ObjectProvider<EmbeddedDatabase> embedded,
            Messages messages,
            Clock clock,
            @Value("${giangduong.demo}") boolean withDemo,
            @Value("${server.port}") int port) {
        this.banks = banks;
        this.courses = courses;
        this.demo = demo;
        this.embedded = embedded;
        this.messages = messages;
        this.clock = clock;
        this.withDemo = withDemo;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        banks.load();
        boolean landed = loadCourses();
        boolean showDemo = withDemo && embedded.getIfAvailable() != null;
        if (showDemo && landed) {
            loadDemo();
        }
        LOG.info("{}", welcome(showDemo && demo.loaded()));
    }

    /** Content that cannot land is told line by line; what landed before stays in use. */
    private boolean loadCourses() {
        try {
            courses.load();
            return true;
        } catch (BadInputException e) {
            e.problems()
                    .forEach(
                            problem ->
                                    LOG.error(
                                            "{}", messages.describe(problem, Messages.VIETNAMESE)));
            return false;
        }
    }

    private void loadDemo() {
        if (!demo.loaded()) {
            LOG.info("{}", text("startup.demo.begins"));
        }
        demo.load(
                Periods.dayOf(clock.instant()),
                (set, rows, took) ->
                        LOG.info(
                                "{}",
                                text(
                                        "startup.demo.set",
                                        set,
                                        VietnameseFormats.number(rows),
                                        took.toMillis())));
    }

    private String welcome(boolean withAccounts) {
        String address = System.lineSeparator() + text("startup.ready", Integer.toString(port));
        if (!withAccounts) {
            return address;
        }
        return demo.accounts().stream()
                .map(
                        account ->
                                text(
                                        "startup.demo.account",
                                        "%-10s".formatted(account.code()),
                                        DemoAccount.PASSWORD,
                                        text("people.role." + account.role()),
                                        account.name(),
                                        account.unit()))
                .collect(
                        Collectors.joining(
                                System.lineSeparator(),
                                address
                                        + System.lineSeparator()
                                        + text("startup.demo.accounts")
                                        + System.lineSeparator(),
                                System.lineSeparator()));
    }

    private String text(String key, Object... arguments) {
        return messages.get(key, Messages.VIETNAMESE, arguments);
    }
}
