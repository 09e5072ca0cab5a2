/** A text with gaps: fields and selects stand where the stem says [[1]], [[2]]. */
import { h } from "./dom.js";
import { say } from "./messages.js";
import { oneLine, Typing } from "./typing.js";

/** @import { Kind, KindContext, PaperGap, PaperItem } from "./types.js" */

const PLACE = /\[\[([1-9][0-9]?)\]\]/;
/** What the log holds of one answer. */
const LONGEST_ANSWER = 4000;
/** "99=" and the end of a line. */
const AROUND = 4;

/**
 * Puts something in the place of each gap.
 *
 * @param {HTMLElement} text
 * @param {(number: number) => Node | null} make null leaves the place as it is written
 */
export function fillPlaces(text, make) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) {
        nodes.push(/** @type {Text} */ (walker.currentNode));
    }
    for (const node of nodes) {
        const parts = node.data.split(PLACE);
        if (parts.length > 1) {
            node.replaceWith(
                ...parts.map((part, index) =>
                    index % 2 === 0 ? part : (make(Number(part)) ?? `[[${part}]]`),
                ),
            );
        }
    }
}

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as 1=…, a line for each gap filled
 */
export function gapsKind(item, { id, stem, give, remaining }) {
    const { gaps } = item.parts;
    const each = Math.floor(LONGEST_ANSWER / Math.max(1, gaps.length)) - AROUND;
    const typing = new Typing(() => give(written()), remaining);
    const fields = new Map(
        gaps.map((gap) => [gap.number, gap.words.length > 0 ? pick(gap) : type(gap)]),
    );
    const written = () =>
        [...fields]
            .map(([number, field]) => [number, oneLine(field.value, each)])
            .filter(([, value]) => value !== "")
            .sort(([one], [other]) => Number(one) - Number(other))
            .map(([number, value]) => `${number}=${value}`)
            .join("\n");

    /** @param {PaperGap} gap */
    function pick({ number, words }) {
        return h(
            "select",
            {
                class: "gd-select gd-gap",
                "aria-label": say.gap(number),
                autocomplete: "off",
                onchange: () => give(written()),
            },
            h("option", { value: "" }, `[${number}] …`),
            ...words.map(({ key, html }) => h("option", { value: key }, html)),
        );
    }

    /** @param {PaperGap} gap */
    function type({ number, longest }) {
        return typing.field({
            class: "gd-field gd-gap",
            size: 14,
            maxlength: Math.min(longest, each),
            placeholder: `[${number}]`,
            "aria-label": say.gap(number),
        });
    }

    const missing = new Map(fields);
    fillPlaces(stem, (number) => {
        const field = missing.get(number) ?? null;
        missing.delete(number);
        return field;
    });
    return {
        // A gap the text does not name is asked below it rather than lost.
        root: h(
            "div",
            { class: "gd-typed" },
            ...[...missing].map(([number, field]) => h("label", {}, `[${number}] `, field)),
        ),
        hint: say.fillGaps,
        clearLabel: say.erase,
        update(answer, open) {
            const filled = new Map(
                answer.split("\n").map((line) => {
                    const at = line.indexOf("=");
                    return [Number(line.slice(0, at)), line.slice(at + 1)];
                }),
            );
            for (const [number, field] of fields) {
                const value = filled.get(number) ?? "";
                if (field instanceof HTMLSelectElement) {
                    if (field.value !== value) {
                        field.value = value;
                    }
                } else {
                    typing.show(field, value);
                }
                field.disabled = !open;
            }
        },
        press() {},
        flush: () => typing.flush(),
        clear() {
            typing.drop();
            for (const field of fields.values()) {
                field.value = "";
            }
            fields.values().next().value?.focus();
        },
    };
}
