/** A short text or a number to type on one line. */
import { h } from "./dom.js";
import { say } from "./messages.js";
import { oneLine, Typing } from "./typing.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as it was typed
 */
export function textKind(item, { id, give, remaining }) {
    const { longest } = item.parts;
    const typing = new Typing(() => give(oneLine(field.value, longest)), remaining);
    const field = typing.field({
        maxlength: longest,
        "aria-labelledby": `${id}-stem`,
        "aria-describedby": `${id}-hint`,
    });
    return {
        root: h("div", { class: "gd-typed" }, field),
        hint: say.typeText,
        clearLabel: say.erase,
        update(answer, open) {
            typing.show(field, answer);
            field.disabled = !open;
        },
        press() {},
        flush: () => typing.flush(),
        clear() {
            typing.drop();
            field.value = "";
            field.focus();
        },
    };
}

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as it was typed, with the unit behind it
 */
export function numberKind(item, { id, give, remaining }) {
    const { longest, units } = item.parts;
    const typing = new Typing(() => give(written()), remaining);
    const field = typing.field({
        inputmode: "decimal",
        maxlength: longest,
        class: "gd-field gd-number",
        "aria-labelledby": `${id}-stem`,
        "aria-describedby": `${id}-hint`,
        onchange: () => split(field.value),
    });
    // A keyboard of digits has no letters: the unit is picked, not typed.
    const unit = h(
        "select",
        { class: "gd-select", "aria-label": say.unit, onchange: () => give(written()) },
        h("option", { value: "" }, say.noUnit),
        ...units.map((name) => h("option", { value: name }, name)),
    );
    const written = () => {
        const number = oneLine(field.value, longest);
        return number === "" ? "" : oneLine(`${number} ${unit.value}`, longest);
    };

    /**
     * Parts a number from the unit behind it.
     *
     * @param {string} text
     */
    function split(text) {
        const line = oneLine(text, longest);
        const name = [...units]
            .sort((one, other) => other.length - one.length)
            .find((each) => line.endsWith(each) && /[0-9.,] *$/.test(line.slice(0, -each.length)));
        if (name) {
            field.value = line.slice(0, -name.length).trim();
            unit.value = name;
        }
        return name !== undefined;
    }

    return {
        root: h(
            "div",
            { class: "gd-typed gd-typed-row" },
            field,
            units.length > 0 && unit,
        ),
        hint: units.length > 0 ? say.typeNumberIn(units.join(", ")) : say.typeNumber,
        clearLabel: say.erase,
        update(answer, open) {
            if (answer !== written() && document.activeElement !== field) {
                unit.value = "";
                if (!split(answer)) {
                    typing.show(field, answer);
                }
            }
            field.disabled = !open;
            unit.disabled = !open;
        },
        press() {},
        flush: () => typing.flush(),
        clear() {
            typing.drop();
            field.value = "";
            unit.value = "";
            field.focus();
        },
    };
}
