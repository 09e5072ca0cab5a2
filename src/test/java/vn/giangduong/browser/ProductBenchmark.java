package vn.giangduong.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;

/**
 * Measures the running product with its demo province: first-visit bytes, the province's page, heap
 * per user interface. Arguments: the product's address and the number of its process. See
 * docs/benchmarks.md.
 */
final class ProductBenchmark {

    private static final String PASSWORD = "giangduong-2026";
    private static final String PROVINCE = "units/TN";
    private static final int WARM_UP = 50;
    private static final int MEASURED = 400;
    private static final int USERS = 200;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private ProductBenchmark() {}

    /** Runs all measurements, in a few minutes, and prints them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = arguments[0];
        bytes(address);
        provincePage(address);
        heap(address, arguments[1]);
    }

    private static void bytes(String address) {
        try (Browser browser = new Browser(address)) {
            browser.open("/login");
            print("login page, first visit", "%,d bytes", transferred(browser));
        }
        try (Browser browser = new Browser(address)) {
            browser.logIn("hocvien");
            print("first Vaadin page after log-in", "%,d bytes", transferred(browser));
            CadreJourney.readAllLessons(browser);
            browser.click(By.cssSelector(".study-quiz vaadin-button"));
            browser.see(By.cssSelector("gd-quiz-player .gd-question"));
            print("quiz page, first visit", "%,d bytes", transferred(browser));
        }
    }

    private static long transferred(Browser browser) {
        Object sum =
                browser.driver()
                        .executeScript(
                                "return performance.getEntriesByType('navigation')"
                                        + ".concat(performance.getEntriesByType('resource'))"
                                        + ".reduce((sum, e) => sum + e.transferSize, 0)");
        return sum instanceof Number number ? number.longValue() : -1;
    }

    private static void provincePage(String address) throws IOException, InterruptedException {
        List<Double> milliseconds = new ArrayList<>();
        try (VaadinClient client = new VaadinClient(address)) {
            client.logIn("tinh", PASSWORD);
            client.openUi(PROVINCE);
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long start = System.nanoTime();
                String answer = client.navigate(PROVINCE);
                double took = (System.nanoTime() - start) / 1e6;
                if (!answer.contains("35.897")) {
                    throw new IOException("Not the province's page: " + answer);
                }
                if (i >= WARM_UP) {
                    milliseconds.add(took);
                }
            }
        }
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        print("province page, median", "%.1f ms", sorted[sorted.length / 2]);
        print("province page, p95", "%.1f ms", sorted[sorted.length * 95 / 100]);
    }

    private static void heap(String address, String process)
            throws IOException, InterruptedException {
        List<VaadinClient> clients = new ArrayList<>();
        try {
            long before = usedKilobytes(process);
            for (int i = 0; i < USERS; i++) {
                VaadinClient client = new VaadinClient(address);
                clients.add(client);
                client.logIn("tinh", PASSWORD);
                client.openUi(PROVINCE);
                client.navigate(PROVINCE);
            }
            long after = usedKilobytes(process);
            print(
                    "heap per user with the province's page open",
                    "%,d kB",
                    (after - before) / USERS);
        } finally {
            clients.forEach(VaadinClient::close);
        }
    }

    private static long usedKilobytes(String process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        TimeUnit.SECONDS.sleep(1);
        jcmd(process, "GC.run");
        Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("No heap information of process " + process);
        }
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(String process, String command)
            throws IOException, InterruptedException {
        String program = System.getProperty("java.home") + "/bin/jcmd";
        Process call =
                new ProcessBuilder(Arrays.asList(program, process, command))
                        .redirectErrorStream(true)
                        .start();
        String output =
                new String(
                        call.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        call.waitFor();
        return output;
    }

    private static void print(String what, String format, Object value) {
        System.out.println(what + ": " + String.format(Locale.ROOT, format, value));
    }
}
