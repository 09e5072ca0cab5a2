package vn.giangduong.base.web;

/** Content security policies. */
public final class ContentPolicies {

    private static final String COMMON =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; ";

    /** For the pages we write ourselves: nothing inline, nothing evaluated. */
    public static final String OWN_PAGES = COMMON + "script-src 'self'; style-src 'self'";

    /**
     * For Vaadin's pages, see docs/decisions: its client engine evaluates the expressions the
     * server sends and its components carry inline styles.
     */
    public static final String VAADIN =
            COMMON + "script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'";

    private ContentPolicies() {}

    /** The policy of one Vaadin page whose inline scripts carry the nonce. */
    public static String vaadin(String nonce) {
        return VAADIN.replace("script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'");
    }
}
