/** Things on the left to be joined to things on the right, by a select each. */
import { h, letter } from "./dom.js";
import { say } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/** Longer texts are cut off in a select on a phone. */
const SHORT = 32;

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as 1=C,2=A, without what is not joined
 */
export function matchingKind(item, { id, give }) {
    const rights = item.options.map(({ key, html }, index) => {
        const content = safeHtml(html);
        const text = (content.textContent ?? "").replace(/\s+/g, " ").trim();
        const plain = content.childElementCount === 0 && text.length <= SHORT;
        return { key, content, text, plain, letter: letter(index) };
    });
    // A select shows words only: what is long or more than words is listed beside it.
    const listed = rights.some(({ plain }) => !plain);
    const selects = item.parts.lefts.map((_, index) =>
        h(
            "select",
            {
                class: "gd-select",
                "aria-labelledby": `${id}-left-${index + 1}`,
                autocomplete: "off",
                onchange: () => give(written()),
            },
            h("option", { value: "" }, say.pick),
            ...rights.map((right) => h("option", { value: right.key }, label(right))),
        ),
    );
    const written = () =>
        selects
            .map((select, index) => [index + 1, select.value])
            .filter(([, key]) => key !== "")
            .map(([number, key]) => `${number}=${key}`)
            .join(",");

    /** @param {{ letter: string, text: string }} right */
    function label(right) {
        if (!listed) {
            return right.text;
        }
        const short = right.text.length > SHORT ? `${right.text.slice(0, SHORT)}…` : right.text;
        return short === "" ? right.letter : `${right.letter}. ${short}`;
    }

    return {
        root: h(
            "div",
            {
                class: "gd-matching",
                role: "group",
                "aria-labelledby": `${id}-stem`,
                "aria-describedby": `${id}-hint`,
            },
            listed &&
                h(
                    "ul",
                    { class: "gd-rights", "aria-label": say.rightColumn },
                    ...rights.map((right) =>
                        h(
                            "li",
                            {},
                            h("span", { class: "gd-letter" }, right.letter),
                            h("div", { class: "gd-option-text gd-prose" }, right.content),
                        ),
                    ),
                ),
            h(
                "ol",
                { class: "gd-lefts" },
                ...item.parts.lefts.map((html, index) =>
                    h(
                        "li",
                        { class: "gd-left" },
                        h(
                            "div",
                            { class: "gd-option-text gd-prose", id: `${id}-left-${index + 1}` },
                            safeHtml(html),
                        ),
                        selects[index],
                    ),
                ),
            ),
        ),
        hint: say.joinEach,
        clearLabel: say.clear,
        update(answer, open) {
            const joined = new Map(
                answer.split(",").map((part) => /** @type {[string, string]} */ (part.split("="))),
            );
            selects.forEach((select, index) => {
                const key = joined.get(String(index + 1)) ?? "";
                if (select.value !== key) {
                    select.value = key;
                }
                select.disabled = !open;
            });
        },
        press() {},
        flush() {},
        clear() {
            selects[0]?.focus();
        },
    };
}
