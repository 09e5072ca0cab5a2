/** Small helpers to build elements without markup in strings. */

const SVG = "http://www.w3.org/2000/svg";

/** Paths on a 20 × 20 grid, drawn with a 1.75 line. @type {Record<string, string>} */
const ICONS = {
    check: "M4.5 10.5l3.5 3.5 7.5-8",
    cross: "M5.5 5.5l9 9M14.5 5.5l-9 9",
    clock: "M10 5.5V10l3 2M17 10a7 7 0 11-14 0 7 7 0 0114 0z",
    flag: "M5 17.5V3.5M5 4h9.5l-2 3.5 2 3.5H5",
    left: "M12 4.5L6.5 10l5.5 5.5",
    right: "M8 4.5l5.5 5.5L8 15.5",
    cloud: "M6 15.5a3.5 3.5 0 01-.4-7 5 5 0 019.6 1A3 3 0 0114.5 15.5z",
    offline: "M3 3l14 14M5 9.5a7 7 0 012-1.4M15.5 9.5a7.5 7.5 0 00-4.5-2M7.5 12.5a4 4 0 015 0M10 15.5h.01",
    warn: "M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.3h.01",
    book: "M10 5.5C8 4 5.5 3.8 3 4v11.5c2.5-.2 5 0 7 1.5 2-1.5 4.5-1.7 7-1.5V4c-2.5-.2-5 0-7 1.5zM10 5.5V17",
    info: "M17 10a7 7 0 11-14 0 7 7 0 0114 0zM10 9.3v4M10 6.5h.01",
    devices: "M3 5h10v7H3zM1.5 15h9M14 8.5h4.5v8H14z",
    up: "M4.5 12.5L10 7l5.5 5.5",
    down: "M4.5 7.5L10 13l5.5-5.5",
    grip: "M7.5 4.5h.01M12.5 4.5h.01M7.5 10h.01M12.5 10h.01M7.5 15.5h.01M12.5 15.5h.01",
    receipt: "M5 2.5h10v15l-2-1.4-1.5 1.4-1.5-1.4-1.5 1.4L7 16.1l-2 1.4zM8 7h4M8 10.5h4",
};

/**
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>}
 *     Properties `on…` functions are listeners, `class` and the rest attributes; true is an empty
 *     attribute, null, undefined and false none
 */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Properties} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (typeof value === "function") {
            element.addEventListener(key.slice(2), value);
        } else {
            set(element, key, value);
        }
    }
    element.append(...children.filter(isChild));
    return element;
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isChild(child) {
    return child !== null && child !== undefined && child !== false;
}

/**
 * Sets or removes an attribute, and only when it differs.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null | undefined} value
 */
export function set(element, name, value) {
    const text = value === true ? "" : String(value);
    if (value === false || value === null || value === undefined) {
        element.removeAttribute(name);
    } else if (element.getAttribute(name) !== text) {
        element.setAttribute(name, text);
    }
}

/**
 * Replaces the content only when the text differs, so that nothing flickers or is read out twice.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

/**
 * @param {string} name
 * @returns {SVGSVGElement} decorative: the words beside it say the same
 */
export function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 20 20");
    svg.setAttribute("class", "gd-icon");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
}

/**
 * @param {string} label
 * @param {() => void} action
 * @param {string} [kind] further classes
 * @param {Child[]} [before]
 * @param {Child[]} [after]
 */
export function button(label, action, kind = "", before = [], after = []) {
    return h(
        "button",
        { type: "button", class: `gd-button ${kind}`.trim(), onclick: action },
        ...before,
        h("span", {}, label),
        ...after,
    );
}

/**
 * A real checkbox that looks like a switch.
 *
 * @param {string} label
 * @param {boolean} on
 * @param {(on: boolean) => void} changed
 */
export function toggle(label, on, changed) {
    const input = h("input", {
        type: "checkbox",
        class: "gd-toggle-input",
        onchange: () => changed(input.checked),
    });
    input.checked = on;
    return h(
        "label",
        { class: "gd-toggle" },
        h("span", {}, label),
        input,
        h("span", { class: "gd-toggle-track", "aria-hidden": "true" }),
    );
}

/**
 * @param {number} index place on the screen, from 0
 * @returns {string} A, B, C …
 */
export function letter(index) {
    return String.fromCharCode(65 + index);
}
