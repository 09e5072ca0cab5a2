package vn.giangduong.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;

/** Hands out documents that are already made, as often as they are asked for. */
final class Downloads {

    private Downloads() {}

    /** A button-like link. */
    static Anchor pdf(String text, String fileName, byte[] pdf) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event ->
                                        new DownloadResponse(
                                                new ByteArrayInputStream(pdf),
                                                fileName,
                                                "application/pdf",
                                                pdf.length)),
                        text);
        link.addClassName("button");
        return link;
    }

    /** How this browser reaches us, without a path. */
    static String address() {
        VaadinServletRequest current = VaadinServletRequest.getCurrent();
        if (current == null) {
            return "";
        }
        HttpServletRequest request = current.getHttpServletRequest();
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme()
                + "://"
                + request.getServerName()
                + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
