/**
 * The second wall behind the server's own cleaning of HTML. Parsed in a template, where nothing
 * runs and nothing loads; the nodes are moved, never written out and parsed again.
 */

const REMOVED = new Set(
    (
        "script style link meta base title iframe frame frameset object embed applet param form " +
        "input button select textarea option dialog template slot noscript portal svg"
    ).split(" "),
);
const ATTRIBUTES = new Set(
    "href src alt title lang dir colspan rowspan scope width height start reversed open".split(" "),
);
const SAFE_SCHEMES = new Set(["http", "https", "mailto", "tel"]);
const SAFE_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/**
 * @param {Element} element
 * @param {string} name
 * @returns {boolean}
 */
function allowed(element, name) {
    if (!ATTRIBUTES.has(name)) {
        return false;
    }
    if (name !== "href" && name !== "src") {
        return true;
    }
    // Browsers drop control characters and blanks before they read the scheme.
    const value = (element.getAttribute(name) ?? "").replace(/[\u0000-\u0020\u007f-\u00a0]/g, "");
    const scheme = /^([^/?#:]*):/.exec(value)?.[1].toLowerCase();
    return (
        scheme === undefined ||
        SAFE_SCHEMES.has(scheme) ||
        (name === "src" && SAFE_IMAGE.test(value))
    );
}

/** @param {ParentNode} parent */
function clean(parent) {
    for (const element of [...parent.querySelectorAll("*")]) {
        const name = element.localName;
        if (REMOVED.has(name) || name.includes("-") || name.includes(":")) {
            element.remove();
            continue;
        }
        for (const attribute of element.getAttributeNames()) {
            if (!allowed(element, attribute.toLowerCase())) {
                element.removeAttribute(attribute);
            }
        }
        if (name === "img" && !element.hasAttribute("alt")) {
            // Better silent than a file name read aloud.
            element.setAttribute("alt", "");
        }
        if (name === "a") {
            element.setAttribute("target", "_blank");
            element.setAttribute("rel", "noopener noreferrer");
        }
    }
}

/**
 * @param {string | null | undefined} html
 * @returns {DocumentFragment}
 */
export function safeHtml(html) {
    const template = document.createElement("template");
    template.innerHTML = html ?? "";
    clean(template.content);
    return document.importNode(template.content, true);
}

/**
 * @param {string | null | undefined} path
 * @returns {string} the path when it stays on this site, otherwise the site's start
 */
export function safePath(path) {
    if (!path || !/^\/(?![/\\])/.test(path)) {
        return "/";
    }
    try {
        const url = new URL(path, location.origin);
        return url.origin === location.origin ? url.pathname + url.search + url.hash : "/";
    } catch {
        return "/";
    }
}
