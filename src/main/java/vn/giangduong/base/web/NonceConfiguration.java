package vn.giangduong.base.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Gives the inline scripts of Vaadin's first page a nonce, so that no other inline script can run.
 */
@Component
class NonceConfiguration implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::addNonce);
    }

    private void addNonce(IndexHtmlResponse response) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        response.getVaadinResponse()
                .setHeader("Content-Security-Policy", ContentPolicies.vaadin(nonce));
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
    }
}
