/** What stays at the top: where one is, the clock, what has to be said about the connection. */
import { button, h, icon, set, setText, toggle } from "./dom.js";
import { durationOf, hourOf, say, timeOf } from "./messages.js";
import { deviceStorage } from "./storage.js";
import { answeredPositions } from "./view-map.js";
import { loginLink } from "./view-panel.js";

/** @import { QuizSession } from "./session.js" */

const MINUTE = 60_000;
const WARNINGS = [10, 1];
const NOTICE_MS = 8000;

/**
 * Large type and high contrast, remembered on the device.
 *
 * @type {{ key: string, attribute: string, label: string }[]}
 */
const DISPLAY = [
    { key: "gd.largeType", attribute: "data-gd-large", label: say.largeType },
    { key: "gd.highContrast", attribute: "data-gd-contrast", label: say.highContrast },
];

/** Applies what the person chose before; called before the first paint of the player. */
export function applyDisplay() {
    for (const { key, attribute } of DISPLAY) {
        document.documentElement.toggleAttribute(attribute, deviceStorage.get(key) === "1");
    }
}

/** @returns {HTMLElement} */
function displayMenu() {
    const summary = h(
        "summary",
        { class: "gd-button gd-icon-button", "aria-label": say.display, title: say.display },
        h("span", { "aria-hidden": "true" }, "Aa"),
    );
    const menu = h(
        "details",
        { class: "gd-display" },
        summary,
        h(
            "div",
            { class: "gd-display-menu" },
            ...DISPLAY.map(({ key, label }) =>
                toggle(label, deviceStorage.get(key) === "1", (on) => {
                    deviceStorage.set(key, on ? "1" : "0");
                    applyDisplay();
                }),
            ),
        ),
    );
    document.addEventListener("click", (event) => {
        if (!menu.contains(/** @type {Node} */ (event.target))) {
            menu.open = false;
        }
    });
    menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
            menu.open = false;
            summary.focus();
        }
    });
    return menu;
}

export class TopView {
    #session;
    #title = h("h1", { class: "gd-title" }, say.quiz);
    #module = h("p", { class: "gd-module" });
    #where = h("p", { class: "gd-where", "aria-hidden": "true" });
    #saved = h("p", { class: "gd-all-saved" });
    #clockText = h("span", {});
    #clock;
    #bar = h("div", { class: "gd-progress", "aria-hidden": "true" });
    #banner = h("div", { class: "gd-banners" });
    #polite = h("div", { class: "gd-hidden", "aria-live": "polite" });
    #assertive = h("div", { class: "gd-hidden", "aria-live": "assertive" });
    #bannerKey = "";
    /** The connection as last said aloud. */
    #shown = "up";
    /** @type {{ text: string, kind: string } | null} */
    #notice = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #noticeTimer;
    #knowsUnsafe = false;
    /** @type {number | null} */
    #lastRemaining = null;

    /** @param {QuizSession} session */
    constructor(session) {
        this.#session = session;
        this.#clock = h(
            "p",
            { class: "gd-clock", role: "timer", "aria-label": say.timeLeft },
            icon("clock"),
            this.#clockText,
        );
        this.root = h(
            "header",
            { class: "gd-top" },
            h(
                "div",
                { class: "gd-bar" },
                h(
                    "div",
                    { class: "gd-bar-inner" },
                    h("span", { class: "gd-brand", "aria-hidden": "true" }),
                    h("div", { class: "gd-bar-text" }, this.#title, this.#module, this.#where),
                    this.#saved,
                    this.#clock,
                    displayMenu(),
                ),
                this.#bar,
            ),
            this.#banner,
            this.#polite,
            this.#assertive,
        );
    }

    /**
     * Reads out, without taking the focus.
     *
     * @param {string} text
     */
    announce(text) {
        this.#polite.textContent = text;
    }

    /**
     * Shows for a while and reads out at once.
     *
     * @param {string} text
     * @param {"soon" | "done" | "late"} kind
     */
    notify(text, kind) {
        this.#notice = { text, kind };
        (kind === "done" ? this.#polite : this.#assertive).textContent = text;
        clearTimeout(this.#noticeTimer);
        this.#noticeTimer = setTimeout(() => {
            this.#notice = null;
            this.#updateBanner();
        }, NOTICE_MS);
        this.#updateBanner();
    }

    /** @param {number | null} current the question on the screen */
    update(current) {
        const session = this.#session;
        const paper = session.paper;
        const working = session.phase === "answering" || session.phase === "finishing";
        set(this.root, "data-phase", session.phase);
        if (paper) {
            setText(this.#title, paper.title);
            setText(this.#module, paper.moduleTitle);
            document.title = say.documentTitle(paper.title);
        }
        const count = paper?.items.length ?? 0;
        const answered = paper ? answeredPositions(session, paper.items).length : 0;
        setText(
            this.#where,
            working && current !== null
                ? say.questionOf(current, count)
                : working
                  ? say.answeredOf(answered, count)
                  : (paper?.moduleTitle ?? ""),
        );
        this.#bar.hidden = !working || count === 0;
        if (count > 0) {
            this.#bar.style.setProperty("--gd-value", `${(answered / count) * 100}%`);
        }

        const waiting = session.waiting.size;
        this.#saved.hidden = !working || (waiting === 0 && !session.lastSavedAt);
        set(this.#saved, "data-kind", waiting > 0 ? "waiting" : "saved");
        setText(
            this.#saved,
            waiting > 0 ? say.waitingCount(waiting) : say.allSaved(timeOf(session.lastSavedAt)),
        );
        this.tick();
        this.#updateBanner();
    }

    /** Once a second: the clock, and the warnings when it passes ten minutes and one. */
    tick() {
        const { phase, remaining } = this.#session;
        const working = phase === "answering" || phase === "finishing";
        this.#clock.hidden = remaining === null || !working;
        if (remaining === null || !working) {
            this.#lastRemaining = null;
            return;
        }
        setText(this.#clockText, remaining > 0 ? durationOf(remaining) : say.timeOver);
        const kind = remaining <= MINUTE ? "late" : remaining <= 10 * MINUTE ? "soon" : "plain";
        set(this.#clock, "data-kind", kind);
        const before = this.#lastRemaining;
        this.#lastRemaining = remaining;
        for (const minutes of WARNINGS) {
            const limit = minutes * MINUTE;
            if (before !== null && before > limit && remaining <= limit && remaining > 0) {
                this.notify(say.minutesLeft(minutes), minutes === 1 ? "late" : "soon");
            }
        }
    }

    /** @param {string | null} to */
    deadlineMoved(to) {
        this.#lastRemaining = null;
        this.notify(to === null ? say.deadlineGone : say.deadlineMoved(hourOf(to)), "soon");
    }

    #updateBanner() {
        const { phase, connection, waiting, failure, journalDurable } = this.#session;
        const working = phase === "answering" || phase === "finishing";
        const unsafe = working && !journalDurable && !this.#knowsUnsafe;
        // While the attempt is being submitted, its page itself says that the network is away.
        const said = phase === "finishing" && ["offline", "server"].includes(connection);
        const shown = working && !said ? connection : "up";
        const notice = working ? this.#notice : null;
        const reference = failure?.body.reference ?? "";
        const key = JSON.stringify([shown, waiting.size, unsafe, reference, notice]);
        if (key === this.#bannerKey) {
            return;
        }
        this.#bannerKey = key;
        const connectionBand = this.#connectionBand(shown, waiting.size, reference);
        if (shown !== this.#shown) {
            this.#shown = shown;
            this.#assertive.textContent = connectionBand?.querySelector("p")?.textContent ?? "";
        }
        const bands = [
            connectionBand,
            notice && band(notice.kind, NOTICE_SIGNS[notice.kind], notice.text),
            unsafe &&
                band(
                    "soon",
                    "warn",
                    say.unsafeJournal,
                    button(say.gotIt, () => this.#acceptUnsafe(), "gd-band-button"),
                ),
        ];
        this.#banner.replaceChildren(
            .../** @type {HTMLElement[]} */ (bands.filter(Boolean)),
        );
    }

    /**
     * @param {string} connection
     * @param {number} waiting
     * @param {string} reference
     */
    #connectionBand(connection, waiting, reference) {
        const retry = () => button(say.retry, () => this.#session.retryNow(), "gd-band-button");
        switch (connection) {
            case "offline":
                return band("soon", "offline", say.offline(waiting), retry());
            case "server":
                return band("soon", "cloud", say.serverBusy(waiting), retry());
            case "login":
                return band("late", "warn", say.loginNeeded(waiting), loginLink(this.#session));
            case "refused": {
                const more = reference ? ` ${say.reference(reference)}` : "";
                return band("late", "warn", say.refused(waiting) + more, retry());
            }
            default:
                return null;
        }
    }

    #acceptUnsafe() {
        this.#knowsUnsafe = true;
        this.#updateBanner();
    }
}

/** @type {Record<string, string>} */
const NOTICE_SIGNS = { done: "check", soon: "clock", late: "clock" };

/**
 * @param {string} kind
 * @param {string} sign
 * @param {string} text
 * @param {HTMLElement} [action]
 */
function band(kind, sign, text, action) {
    return h(
        "div",
        { class: "gd-band", "data-kind": kind },
        h(
            "div",
            { class: "gd-band-inner" },
            icon(sign),
            h("p", {}, text),
            action ?? null,
        ),
    );
}
