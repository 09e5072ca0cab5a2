/** One option or several to choose: real inputs, chosen by digits as well. */
import { h, letter } from "./dom.js";
import { say } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/** @type {Record<string, string>} */
const HINTS = {
    SINGLE: say.chooseOne,
    MULTIPLE: say.chooseMany,
    TRUE_FALSE: say.chooseTrueFalse,
};

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered by keys in alphabetical order joined by commas
 */
export function choiceKind(item, { id, give }) {
    const many = item.type === "MULTIPLE";
    const inputs = item.options.map((option) =>
        h("input", {
            type: many ? "checkbox" : "radio",
            name: id,
            value: option.key,
            class: "gd-option-input",
            // A browser that fills in forms by itself would show what was never answered.
            autocomplete: "off",
            onchange: () => give(chosen()),
        }),
    );
    const chosen = () =>
        inputs
            .filter((input) => input.checked)
            .map((input) => input.value)
            .sort()
            .join(",");
    const options = item.options.map((option, index) =>
        h(
            "label",
            { class: "gd-option" },
            inputs[index],
            h("span", { class: "gd-letter", "aria-hidden": "true" }, letter(index)),
            h("span", { class: "gd-option-text gd-prose" }, safeHtml(option.html)),
        ),
    );
    return {
        root: h(
            "div",
            {
                class: many ? "gd-options gd-many" : "gd-options",
                role: many ? "group" : "radiogroup",
                "aria-labelledby": `${id}-stem`,
                "aria-describedby": `${id}-hint`,
            },
            ...options,
        ),
        hint: HINTS[item.type],
        // A box is cleared by pressing it again.
        clearLabel: many ? null : say.clear,
        update(answer, open) {
            const keys = answer === "" ? [] : answer.split(",");
            for (const input of inputs) {
                input.checked = keys.includes(input.value);
                input.disabled = !open;
            }
        },
        press(index) {
            const input = inputs[index];
            if (input && !input.disabled) {
                input.focus();
                input.click();
            }
        },
        flush() {},
        clear() {
            inputs[0]?.focus();
        },
    };
}
