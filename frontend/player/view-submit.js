/** The page before submitting, and the wait while the attempt is being submitted. */
import { button, h, icon, setText } from "./dom.js";
import { say } from "./messages.js";
import { answeredPositions } from "./view-map.js";

/** @import { QuizSession } from "./session.js" */
/** @import { Paper } from "./types.js" */

export class SubmitView {
    #session;
    #paper;
    #lines;
    #key = "";
    #back;

    /**
     * @param {QuizSession} session
     * @param {Paper} paper
     * @param {(position: number | null) => void} back to this question, or to where one was
     */
    constructor(session, paper, back) {
        this.#session = session;
        this.#paper = paper;
        this.#back = back;
        this.heading = h("h2", { class: "gd-panel-title", tabindex: -1 }, say.submitTitle);
        this.#lines = h("div", { class: "gd-panel-lines" });
        this.root = h(
            "main",
            { class: "gd-panel" },
            this.heading,
            this.#lines,
            h("p", { class: "gd-muted" }, say.submitFinal),
            h(
                "div",
                { class: "gd-panel-actions" },
                button(say.confirmSubmit, () => session.submit(), "gd-primary"),
                button(say.backToQuestions, () => back(null)),
            ),
        );
        this.update();
    }

    close() {}

    update() {
        const session = this.#session;
        const items = this.#paper.items;
        const answered = answeredPositions(session, items);
        const missing = items
            .map((item) => item.position)
            .filter((position) => !answered.includes(position));
        const flagged = items
            .map((item) => item.position)
            .filter((position) => session.answerAt(position).flagged);
        const waiting = session.waiting.size;
        const key = JSON.stringify([missing, flagged, waiting, session.connection]);
        if (key === this.#key) {
            return;
        }
        this.#key = key;

        const count = items.length;
        const lines = [
            missing.length === 0
                ? line("check", "done", say.summaryAll(count))
                : line("info", "soon", say.summary(answered.length, count, missing)),
            missing.length > 0 && this.#jumps(missing),
            flagged.length > 0 && line("flag", "plain", say.summaryFlagged(flagged)),
            flagged.length > 0 && this.#jumps(flagged),
            waiting === 0
                ? line("check", "done", say.summarySaved)
                : line("clock", "soon", say.summaryWaiting(waiting)),
            session.connection === "offline" && line("offline", "plain", say.submitOffline),
        ];
        this.#lines.replaceChildren(...lines.filter((one) => one !== false));
    }

    focus() {
        this.heading.focus({ preventScroll: true });
        window.scrollTo(0, 0);
    }

    /** @param {number[]} positions */
    #jumps(positions) {
        return h(
            "p",
            { class: "gd-jumps" },
            ...positions.map((position) =>
                h(
                    "button",
                    {
                        type: "button",
                        class: "gd-cell",
                        "aria-label": say.goTo(position),
                        onclick: () => this.#back(position),
                    },
                    String(position),
                ),
            ),
        );
    }
}

export class FinishingView {
    #session;
    #text;
    #back;

    /** @param {QuizSession} session */
    constructor(session) {
        this.#session = session;
        const over = session.finishReason === "deadline";
        this.heading = h(
            "h2",
            { class: "gd-panel-title", tabindex: -1 },
            over ? say.timeOverTitle : say.submitTitle,
        );
        this.#text = h("p", { class: "gd-wait", role: "status" });
        this.#back = button(say.backToQuestions, () => session.cancelSubmit());
        this.root = h(
            "main",
            { class: "gd-panel" },
            this.heading,
            over && h("p", {}, say.timeOverText),
            this.#text,
            h("div", { class: "gd-panel-actions" }, this.#back),
        );
        this.update();
    }

    close() {}

    update() {
        const { connection, finishReason, waiting } = this.#session;
        const offline = connection === "offline" || connection === "server";
        setText(
            this.#text,
            offline
                ? say.finishingOffline(waiting.size)
                : waiting.size > 0
                  ? say.finishingSending(waiting.size)
                  : finishReason === "closed"
                    ? say.finishingClosed
                    : say.finishing,
        );
        this.#back.hidden = connection === "up" || finishReason !== "candidate";
    }

    focus() {
        this.heading.focus({ preventScroll: true });
        window.scrollTo(0, 0);
    }
}

/**
 * @param {string} sign
 * @param {string} kind
 * @param {string} text
 */
function line(sign, kind, text) {
    return h("p", { class: "gd-line", "data-kind": kind }, icon(sign), h("span", {}, text));
}
