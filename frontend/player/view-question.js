/** One question: its text, what its kind is answered by, and the true state of its answer. */
import { button, h, icon, set, setText } from "./dom.js";
import { kindOf } from "./kinds.js";
import { say, timeOf } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { QuizSession } from "./session.js" */
/** @import { PaperItem } from "./types.js" */

export class QuestionView {
    #session;
    #kind;
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
        const stem = h(
            "div",
            { class: "gd-stem gd-prose", id: `${id}-stem` },
            safeHtml(item.stemHtml),
        );
        this.#kind = kindOf(item, {
            id,
            stem,
            give: (answer) => session.answer(item.position, answer),
            remaining: () => session.remaining,
        });

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
        this.#clear = button(this.#kind.clearLabel ?? "", () => this.#clearAnswer(), "gd-quiet");

        this.root = h(
            "article",
            { class: "gd-question", "aria-labelledby": `${id}-number`, id },
            h("div", { class: "gd-question-top" }, this.heading, this.#flag),
            stem,
            h("p", { class: "gd-hint", id: `${id}-hint` }, this.#kind.hint),
            this.#kind.root,
            h("div", { class: "gd-save-row" }, this.#state, this.#clear),
        );
        this.update();
    }

    update() {
        const { position } = this.item;
        const view = this.#session.answerAt(position);
        this.#kind.update(view.answer, this.#session.phase === "answering");
        set(this.#flag, "aria-pressed", String(view.flagged));
        setText(this.#flagText, view.flagged ? say.flagged : say.flag);
        this.#clear.hidden = view.answer === "" || this.#kind.clearLabel === null;

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
        this.#kind.press(index);
    }

    /** Saves at once what is being typed. */
    flush() {
        this.#kind.flush();
    }

    #clearAnswer() {
        this.#kind.clear();
        this.#session.answer(this.item.position, "");
    }
}
