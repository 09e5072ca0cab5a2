/** One question: its text, its options as real inputs, and the true state of its answer. */
import { button, h, icon, set, setText } from "./dom.js";
import { say, timeOf } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { QuizSession } from "./session.js" */
/** @import { PaperItem } from "./types.js" */

/**
 * @param {number} index place on the screen, from 0
 * @returns {string} A, B, C …
 */
export function letter(index) {
    return String.fromCharCode(65 + index);
}

/** @type {Record<import("./types.js").ItemType, string>} */
const HINTS = {
    SINGLE: say.chooseOne,
    MULTIPLE: say.chooseMany,
    TRUE_FALSE: say.chooseTrueFalse,
};

export class QuestionView {
    #session;
    #inputs;
    #state;
    #clear;
    #flag;
    #flagText;

    /**
     * @param {QuizSession} session
     * @param {PaperItem} item
     * @param {number} count questions in the paper
     */
    constructor(session, item, count) {
        this.#session = session;
        this.item = item;
        const id = `gd-q${item.position}`;
        const many = item.type === "MULTIPLE";

        this.#inputs = item.options.map((option) =>
            h("input", {
                type: many ? "checkbox" : "radio",
                name: id,
                value: option.key,
                class: "gd-option-input",
                // A browser that fills in forms by itself would show what was never answered.
                autocomplete: "off",
                onchange: () => this.#choose(),
            }),
        );
        const options = item.options.map((option, index) =>
            h(
                "label",
                { class: "gd-option" },
                this.#inputs[index],
                h("span", { class: "gd-letter", "aria-hidden": "true" }, letter(index)),
                h("span", { class: "gd-option-text gd-prose" }, safeHtml(option.html)),
            ),
        );

        this.heading = h(
            "h2",
            { class: "gd-question-number", tabindex: -1, id: `${id}-number` },
            say.questionOf(item.position, count),
        );
        this.#flagText = h("span", {}, say.flag);
        this.#flag = h(
            "button",
            {
                type: "button",
                class: "gd-flag",
                "aria-pressed": "false",
                onclick: () => this.toggleFlag(),
            },
            icon("flag"),
            this.#flagText,
        );
        this.#state = h("p", { class: "gd-save" });
        this.#clear = button(say.clear, () => this.#clearAnswer(), "gd-quiet");

        this.root = h(
            "article",
            { class: "gd-question", "aria-labelledby": `${id}-number`, id },
            h("div", { class: "gd-question-top" }, this.heading, this.#flag),
            h("div", { class: "gd-stem gd-prose", id: `${id}-stem` }, safeHtml(item.stemHtml)),
            h("p", { class: "gd-hint", id: `${id}-hint` }, HINTS[item.type] ?? say.chooseOne),
            h(
                "div",
                {
                    class: many ? "gd-options gd-many" : "gd-options",
                    role: many ? "group" : "radiogroup",
                    "aria-labelledby": `${id}-stem`,
                    "aria-describedby": `${id}-hint`,
                },
                ...options,
            ),
            h("div", { class: "gd-save-row" }, this.#state, this.#clear),
        );
        this.update();
    }

    update() {
        const { position } = this.item;
        const view = this.#session.answerAt(position);
        const chosen = view.answer === "" ? [] : view.answer.split(",");
        for (const input of this.#inputs) {
            input.checked = chosen.includes(input.value);
            input.disabled = this.#session.phase !== "answering";
        }
        set(this.#flag, "aria-pressed", String(view.flagged));
        setText(this.#flagText, view.flagged ? say.flagged : say.flag);
        this.#clear.hidden = view.answer === "" || this.item.type === "MULTIPLE";

        const [kind, sign, text] = this.#saveState();
        if (this.#state.dataset.kind !== kind || this.#state.textContent !== text) {
            this.#state.dataset.kind = kind;
            this.#state.replaceChildren(...(sign ? [icon(sign)] : []), h("span", {}, text));
        }
    }

    /** @returns {[kind: string, sign: string | null, text: string]} */
    #saveState() {
        const view = this.#session.answerAt(this.item.position);
        if (view.sequence === 0) {
            return ["none", null, say.notAnswered];
        }
        switch (view.status) {
            case "writing":
                return ["waiting", "clock", say.writing];
            case "waiting": {
                const time = timeOf(view.givenAt);
                const durable = this.#session.journalDurable;
                return [
                    "waiting",
                    "clock",
                    durable ? say.waiting(time) : say.waitingUnsafe(time),
                ];
            }
            default:
                return ["saved", "check", say.saved(timeOf(view.savedAt))];
        }
    }

    toggleFlag() {
        const { position } = this.item;
        this.#session.flag(position, !this.#session.answerAt(position).flagged);
    }

    /**
     * Chooses by the keyboard, as if the option had been pressed.
     *
     * @param {number} index from 0
     */
    press(index) {
        const input = this.#inputs[index];
        if (input && !input.disabled) {
            input.focus();
            input.click();
        }
    }

    #choose() {
        const keys = this.#inputs.filter((input) => input.checked).map((input) => input.value);
        this.#session.answer(this.item.position, keys.sort().join(","));
    }

    #clearAnswer() {
        this.#session.answer(this.item.position, "");
        this.#inputs[0]?.focus();
    }
}
