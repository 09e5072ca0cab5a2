package vn.giangduong.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's session over plain HTTP, speaking just enough of Vaadin's protocol to open a view.
 */
final class VaadinClient implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new InsecureCookies())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final String address;
    private String key = "";
    private String ui = "";
    private int turn;

    VaadinClient(String address) {
        this.address = address;
    }

    void logIn(String code, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/login"));
        if (!csrf.find()) {
            throw new IOException("The log-in page has no CSRF token");
        }
        post(
                "/login",
                "application/x-www-form-urlencoded",
                "_csrf="
                        + encoded(csrf.group(1))
                        + "&code="
                        + encoded(code)
                        + "&password="
                        + encoded(password));
    }

    /** Opens a new browser tab, so to speak. */
    void openUi(String route) throws IOException, InterruptedException {
        JsonNode first =
                JSON.readTree(get("/?v-r=init&query=&location=" + encoded(route)))
                        .path("appConfig");
        ui = first.path("v-uiId").asString();
        key = first.path("uidl").path("Vaadin-Security-Key").asString();
        turn = 0;
    }

    /** Navigates the tab and returns the server's answer. */
    String navigate(String route) throws IOException, InterruptedException {
        String body =
                """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":\
                {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],\
                "syncId":%d,"clientId":%d}"""
                        .formatted(key, route, turn, turn);
        turn++;
        return post("/?v-r=uidl&v-uiId=" + ui, "application/json", body);
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String post(String path, String type, String body)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }

    /** Java's cookie store keeps Secure cookies from plain HTTP, also on the loopback address. */
    private static final class InsecureCookies extends CookieManager {

        @Override
        public java.util.Map<String, java.util.List<String>> get(
                URI address, java.util.Map<String, java.util.List<String>> headers) {
            String cookies =
                    getCookieStore().getCookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(java.util.stream.Collectors.joining("; "));
            return cookies.isEmpty()
                    ? java.util.Map.of()
                    : java.util.Map.of("Cookie", java.util.List.of(cookies));
        }
    }
}
