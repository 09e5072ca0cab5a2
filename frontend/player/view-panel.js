/** The pages without questions: opening, being written elsewhere, signing in, refused, closed. */
import { button, h, icon } from "./dom.js";
import { hourOf, say } from "./messages.js";
import { safePath } from "./sanitize.js";

/** @import { QuizSession } from "./session.js" */

/**
 * @param {QuizSession} session
 * @returns {HTMLAnchorElement} to the sign-in page, once every answer is on the device
 */
export function loginLink(session) {
    return h(
        "a",
        {
            class: "gd-button gd-primary",
            href: "/login",
            onclick: (/** @type {Event} */ event) => {
                event.preventDefault();
                session.settled().then(() => location.assign("/login"));
            },
        },
        say.login,
    );
}

export class PanelView {
    #session;
    #key = "";

    /** @param {QuizSession} session */
    constructor(session) {
        this.#session = session;
        this.root = h("main", { class: "gd-panel" });
        this.update();
    }

    close() {}

    focus() {
        this.root.querySelector("h2")?.focus({ preventScroll: true });
    }

    update() {
        const { phase, connection, waiting, failure, paper } = this.#session;
        const key = JSON.stringify([phase, connection, waiting.size, failure?.message, !!paper]);
        if (key === this.#key) {
            return;
        }
        this.#key = key;
        const parts = this.#parts();
        this.root.replaceChildren(...parts.filter((one) => one !== false && one !== null));
    }

    /** @returns {(HTMLElement | false | null)[]} */
    #parts() {
        switch (this.#session.phase) {
            case "otherWriter":
                return this.#otherWriter();
            case "login":
                return [title("info", say.loginTitle), this.#held(), actions(loginLink(this.#session))];
            case "failed":
                return this.#failed();
            case "closed":
                return this.#closed();
            default:
                return this.#opening();
        }
    }

    #opening() {
        const { connection } = this.#session;
        if (connection === "up") {
            return [h("h2", { class: "gd-wait", role: "status", tabindex: -1 }, say.opening)];
        }
        return [
            title("offline", connection === "offline" ? say.openingOffline : say.openingServer),
            this.#held(),
            h("p", { class: "gd-wait" }, say.openingRetry),
            actions(button(say.retry, () => this.#session.retryNow())),
        ];
    }

    #otherWriter() {
        const { connection, otherSince, paper, waiting } = this.#session;
        const stopped = paper !== null;
        return [
            title("devices", stopped ? say.stoppedTitle : say.otherTitle),
            stopped && h("p", {}, say.stoppedText),
            h("p", {}, say.otherText(otherSince && hourOf(otherSince))),
            waiting.size > 0 && note("clock", say.otherHeld(waiting.size)),
            connection === "offline" && note("offline", say.openingOffline),
            actions(
                button(say.takeOver, () => this.#session.takeOver(), "gd-primary"),
                h("p", { class: "gd-muted" }, say.takeOverNote),
            ),
        ];
    }

    #failed() {
        const body = this.#session.failure?.body ?? {};
        return [
            title("warn", say.failedTitle),
            h("p", {}, body.message || say.failedText),
            body.reference && h("p", { class: "gd-muted" }, say.reference(body.reference)),
            this.#held(),
            actions(h("a", { class: "gd-button", href: "/" }, say.home)),
        ];
    }

    #closed() {
        const { failure, notAccepted, paper } = this.#session;
        return [
            title("check", say.closedTitle),
            h("p", {}, failure?.body.message || say.closedText),
            notAccepted > 0 && note("warn", say.notAccepted(notAccepted)),
            actions(
                h("a", { class: "gd-button gd-primary", href: safePath(paper?.returnTo) }, say.back),
            ),
        ];
    }

    #held() {
        const count = this.#session.waiting.size;
        return count > 0 && note("clock", say.openingHeld(count));
    }
}

/**
 * @param {string} sign
 * @param {string} text
 */
function title(sign, text) {
    return h(
        "div",
        { class: "gd-panel-head" },
        h("span", { class: "gd-panel-sign" }, icon(sign)),
        h("h2", { class: "gd-panel-title", tabindex: -1 }, text),
    );
}

/**
 * @param {string} sign
 * @param {string} text
 */
function note(sign, text) {
    return h("p", { class: "gd-line", "data-kind": "soon" }, icon(sign), h("span", {}, text));
}

/** @param {...HTMLElement} children */
function actions(...children) {
    return h("div", { class: "gd-panel-actions" }, ...children);
}
