/** Statements under one stem, each to be judged right or wrong. */
import { h, letter } from "./dom.js";
import { say } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as A+,B-: by key, + for right, without those not judged
 */
export function statementsKind(item, { id, give }) {
    const rows = item.options.map((option, index) => row(option, index));
    const written = () =>
        rows
            .filter(({ right, wrong }) => right.checked || wrong.checked)
            .map(({ key, right }) => key + (right.checked ? "+" : "-"))
            .sort()
            .join(",");

    /**
     * @param {import("./types.js").PaperOption} option
     * @param {number} index
     */
    function row({ key, html }, index) {
        const radio = (/** @type {string} */ value) =>
            h("input", {
                type: "radio",
                name: `${id}-${key}`,
                value,
                class: "gd-judge-input",
                autocomplete: "off",
                onchange: () => give(written()),
            });
        const right = radio("+");
        const wrong = radio("-");
        const root = h(
            "div",
            { class: "gd-statement", role: "radiogroup", "aria-labelledby": `${id}-${key}-text` },
            h("span", { class: "gd-letter", "aria-hidden": "true" }, letter(index)),
            h(
                "div",
                { class: "gd-option-text gd-prose", id: `${id}-${key}-text` },
                safeHtml(html),
            ),
            h(
                "div",
                { class: "gd-judges" },
                h("label", { class: "gd-judge" }, right, h("span", {}, say.right)),
                h("label", { class: "gd-judge" }, wrong, h("span", {}, say.wrong)),
            ),
        );
        return { key, right, wrong, root };
    }

    return {
        root: h(
            "div",
            {
                class: "gd-options",
                role: "group",
                "aria-labelledby": `${id}-stem`,
                "aria-describedby": `${id}-hint`,
            },
            ...rows.map(({ root }) => root),
        ),
        hint: say.judgeEach,
        clearLabel: say.clear,
        update(answer, open) {
            const parts = answer.split(",");
            for (const { key, right, wrong } of rows) {
                right.checked = parts.includes(`${key}+`);
                wrong.checked = parts.includes(`${key}-`);
                right.disabled = !open;
                wrong.disabled = !open;
            }
        },
        press() {},
        flush() {},
        clear() {
            rows[0]?.right.focus();
        },
    };
}
