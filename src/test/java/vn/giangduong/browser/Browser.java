package vn.giangduong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium with somebody in front of it: narrow as a phone or wide as a desk. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String AXE = axe();
    private static final String PASSWORD = "giangduong-2026";

    /** A view's dark colours are looked at once, in whichever state it is first seen. */
    private static final Set<String> SEEN_IN_THE_DARK = ConcurrentHashMap.newKeySet();

    private final ChromeDriver driver;
    private final String address;
    private final WebDriverWait wait;

    Browser(String address) {
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=vi-VN");
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                new File(program("CHROMEDRIVER", "/usr/bin/chromedriver")))
                        .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        wait = new WebDriverWait(driver, Duration.ofSeconds(30));
        wide();
    }

    private static String program(String variable, String usual) {
        return Optional.ofNullable(System.getenv(variable)).orElse(usual);
    }

    ChromeDriver driver() {
        return driver;
    }

    void narrow() {
        size(360, 780, true);
    }

    void wide() {
        size(1440, 900, false);
    }

    private void size(int width, int height, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    void logIn(String code) {
        driver.manage().deleteAllCookies();
        driver.get(address + "/login");
        driver.findElement(By.id("code")).sendKeys(code);
        driver.findElement(By.id("password")).sendKeys(PASSWORD);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        see(By.cssSelector(".shell-content h1"));
    }

    void open(String path) {
        driver.get(address + path);
        see(By.cssSelector("h1"));
        settle();
    }

    /** Waits until Vaadin has nothing under way. */
    void settle() {
        wait.until(
                ready ->
                        Boolean.TRUE.equals(
                                driver.executeScript(
                                        "const c = window.Vaadin?.Flow?.clients ?? {};"
                                                + "return document.readyState === 'complete' &&"
                                                + " Object.values(c).every(x => !x.isActive ||"
                                                + " !x.isActive())")));
    }

    WebElement see(By what) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    WebElement seeText(String text) {
        return see(
                By.xpath("//*[contains(normalize-space(.), \"" + text + "\")][not(self::script)]"));
    }

    /** The path of the address the browser is at. */
    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    /** Where the page's links to the product lead: paths, perhaps with a query. */
    List<String> links() {
        return driver.findElements(By.cssSelector("main a[href]")).stream()
                .map(link -> String.valueOf(link.getDomProperty("href")))
                .filter(link -> link.startsWith(address))
                .map(link -> link.substring(address.length()))
                .distinct()
                .toList();
    }

    /** Opens everything that can be unfolded. */
    void unfold() {
        driver.executeScript(
                "document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    }

    /** Where the page asks why names are wanted, looks at the question and answers it. */
    void sayWhyNames() {
        By question = By.cssSelector(".names-reason");
        if (driver.findElements(question).isEmpty()) {
            return;
        }
        look("names-reason");
        click(By.cssSelector(".names-reason vaadin-radio-button"));
        click(By.cssSelector(".names-reason vaadin-button[theme~='primary']"));
        until(ExpectedConditions.numberOfElementsToBe(question, 0));
        settle();
    }

    /** Gives a file to the page's upload. */
    void upload(Path file) {
        Object input =
                driver.executeScript(
                        "return document.querySelector('vaadin-upload').shadowRoot"
                                + ".querySelector('input[type=file]')");
        if (!(input instanceof WebElement field)) {
            throw new AssertionError("The page takes no file");
        }
        field.sendKeys(file.toAbsolutePath().toString());
        settle();
    }

    void click(By what) {
        click(wait.until(ExpectedConditions.elementToBeClickable(what)));
    }

    void click(WebElement element) {
        ((JavascriptExecutor) driver)
                .executeScript("arguments[0].scrollIntoView({block:'center'})", element);
        element.click();
        settle();
    }

    /** Clicks the button or link whose text contains these words. */
    void clickText(String text) {
        click(
                By.xpath(
                        "//*[self::a or self::button or self::vaadin-button]"
                                + "[contains(normalize-space(.), \""
                                + text
                                + "\")]"));
    }

    <T> T until(ExpectedCondition<T> condition) {
        return wait.until(condition);
    }

    /**
     * Looks at the page as it is: a picture at both widths, nothing sticking out sideways, no text
     * without a translation, and nothing serious or critical from axe, in light and in dark
     * colours.
     */
    void look(String name) {
        narrow();
        settle();
        assertThat(overflow()).as("%s is wider than a phone", name).isLessThanOrEqualTo(1);
        assertAccessible(name);
        picture(name + "-360");
        wide();
        settle();
        picture(name + "-1440");
        if (SEEN_IN_THE_DARK.add(Routes.templateOf(path()))) {
            dark(true);
            assertAccessible(name + " in the dark");
            picture(name + "-1440-dark");
            dark(false);
        }
        assertThat(driver.findElement(By.tagName("body")).getText())
                .as("%s has an untranslated text", name)
                .doesNotContainPattern("![a-z]+\\.[\\w.]+!");
        assertThat(driver.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("vi");
        assertThat(driver.getTitle()).as("title of %s", name).isNotBlank();
    }

    private void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        dark ? "dark" : "light"))));
    }

    /**
     * How far something sticks out sideways, in CSS pixels. Held against the width of the device:
     * with a phone's viewport innerWidth grows with what overflows, and would hide it.
     */
    private long overflow() {
        Object value =
                driver.executeScript(
                        "const d = document.documentElement;"
                                + "return Math.max(d.scrollWidth - d.clientWidth,"
                                + " window.innerWidth - d.clientWidth)");
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Colours under way from one to the other are nobody's choice. */
    private void endTransitions() {
        driver.executeScript(
                "document.getAnimations()"
                        + ".filter(a => Number.isFinite(a.effect?.getComputedTiming().endTime))"
                        + ".forEach(a => a.finish())");
    }

    private void assertAccessible(String name) {
        endTransitions();
        driver.executeScript(AXE);
        Object grave =
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run(document, { resultTypes: ['violations'] }).then(results =>
                            done(results.violations
                                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                                .map(rule => `${rule.id} (${rule.impact}): ` + rule.nodes
                                    .slice(0, 5).map(node => node.html).join(' | '))));
                        """);
        assertThat(grave).as("accessibility of %s", name).isEqualTo(List.of());
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void picture(String name) {
        Map<String, Object> shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
