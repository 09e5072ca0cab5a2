/** A text to write, with a count of its characters. */
import { h, setText } from "./dom.js";
import { say } from "./messages.js";
import { manyLines, Typing } from "./typing.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered as it was typed
 */
export function essayKind(item, { id, give, remaining }) {
    const { longest } = item.parts;
    const typing = new Typing(() => give(manyLines(area.value, longest)), remaining);
    const count = h("p", { class: "gd-count-of", id: `${id}-count` });
    const area = typing.area({
        rows: 10,
        maxlength: longest,
        autocapitalize: "sentences",
        "aria-labelledby": `${id}-stem`,
        "aria-describedby": `${id}-hint ${id}-count`,
    });
    const recount = () => {
        setText(count, say.charactersOf(area.value.length, longest));
        count.toggleAttribute("data-full", area.value.length >= longest);
    };
    area.addEventListener("input", recount);
    return {
        root: h("div", { class: "gd-typed" }, area, count),
        hint: say.writeEssay,
        clearLabel: say.erase,
        update(answer, open) {
            typing.show(area, answer);
            area.disabled = !open;
            recount();
        },
        press() {},
        flush: () => typing.flush(),
        clear() {
            typing.drop();
            area.value = "";
            area.focus();
        },
    };
}
