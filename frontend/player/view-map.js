/** The map of the questions: where one is, what is saved, waiting, flagged, not seen. */
import { button, h, icon, set, setText, toggle } from "./dom.js";
import { say } from "./messages.js";

/** @import { QuizSession } from "./session.js" */
/** @import { PaperItem } from "./types.js" */

/**
 * @param {QuizSession} session
 * @param {PaperItem[]} items
 * @returns {number[]} positions with an answer
 */
export function answeredPositions(session, items) {
    return items
        .map((item) => item.position)
        .filter((position) => session.answerAt(position).answer !== "");
}

export class MapView {
    #session;
    #items;
    #seen;
    #buttons;
    #counts;
    #summary;

    /**
     * @param {QuizSession} session
     * @param {PaperItem[]} items
     * @param {object} choices
     * @param {Set<number>} choices.seen positions that have been on the screen
     * @param {boolean} choices.allOnOnePage
     * @param {(position: number) => void} choices.go
     * @param {(on: boolean) => void} choices.setAllOnOnePage
     * @param {() => void} choices.submit
     */
    constructor(session, items, choices) {
        this.#session = session;
        this.#items = items;
        this.#seen = choices.seen;
        this.#buttons = items.map(({ position }) =>
            h(
                "button",
                { type: "button", class: "gd-cell", onclick: () => choices.go(position) },
                h("span", { "aria-hidden": "true" }, String(position)),
            ),
        );
        this.#counts = ["saved", "waiting", "flagged", "seen", "unseen"].map((kind) => ({
            kind,
            count: h("b", {}),
            row: h("li", { class: "gd-count", "data-kind": kind }),
        }));
        for (const { kind, count, row } of this.#counts) {
            row.append(
                h("span", { class: "gd-swatch", "aria-hidden": "true" }),
                h("span", {}, LABELS[kind]),
                count,
            );
        }
        this.#summary = h("p", { class: "gd-map-summary" });
        this.root = h(
            "nav",
            { class: "gd-map", "aria-label": say.map },
            h("h2", { class: "gd-map-title" }, say.map),
            this.#summary,
            h(
                "ol",
                { class: "gd-cells" },
                ...this.#buttons.map((one) => h("li", {}, one)),
            ),
            h("ul", { class: "gd-counts" }, ...this.#counts.map(({ row }) => row)),
            h(
                "div",
                { class: "gd-map-actions" },
                toggle(say.allOnOnePage, choices.allOnOnePage, choices.setAllOnOnePage),
                button(say.submit, choices.submit, "gd-wide"),
            ),
            h("p", { class: "gd-keys" }, say.keys),
        );
    }

    /** @param {number} current */
    update(current) {
        /** @type {Record<string, number>} */
        const totals = { saved: 0, waiting: 0, flagged: 0, seen: 0, unseen: 0 };
        const waiting = this.#session.waiting;
        this.#items.forEach(({ position }, index) => {
            const view = this.#session.answerAt(position);
            const kind = waiting.has(position)
                ? "waiting"
                : view.answer !== ""
                  ? "saved"
                  : this.#seen.has(position)
                    ? "seen"
                    : "unseen";
            totals[kind]++;
            const states = [LABELS[kind]];
            if (view.flagged) {
                totals.flagged++;
                states.push(LABELS.flagged);
            }
            const cell = this.#buttons[index];
            set(cell, "data-kind", kind);
            set(cell, "data-flagged", view.flagged);
            set(cell, "aria-current", position === current ? "true" : null);
            set(cell, "aria-label", say.mapItem(position, states));
            if (view.flagged !== (cell.childElementCount > 1)) {
                if (view.flagged) {
                    cell.append(icon("flag"));
                } else {
                    cell.lastElementChild?.remove();
                }
            }
        });
        for (const { kind, count, row } of this.#counts) {
            setText(count, String(totals[kind]));
            row.hidden = totals[kind] === 0;
        }
        const answered = answeredPositions(this.#session, this.#items).length;
        setText(this.#summary, say.answeredOf(answered, this.#items.length));
    }
}

/** @type {Record<string, string>} */
const LABELS = {
    saved: say.mapSaved,
    waiting: say.mapWaiting,
    flagged: say.mapFlagged,
    seen: say.mapSeen,
    unseen: say.mapUnseen,
};
