/** The element that puts the session and the views together. */
import { QuizApi } from "./api.js";
import { ServerClock } from "./clock.js";
import { Journal } from "./journal.js";
import { say, timeOf } from "./messages.js";
import { QuizSession } from "./session.js";
import { PanelView } from "./view-panel.js";
import { PaperView } from "./view-paper.js";
import { ResultView } from "./view-result.js";
import { FinishingView, SubmitView } from "./view-submit.js";
import { TopView } from "./view-top.js";
import { writerOfThisTab } from "./writer.js";

/** @typedef {PanelView | PaperView | SubmitView | FinishingView | ResultView} View */

const TICK_MS = 250;

/**
 * `<gd-quiz-player>`: takes one attempt from opening to its result. The attempt's number comes
 * from the attribute `attempt`, or else from the last segment of the address.
 */
export class GdQuizPlayer extends HTMLElement {
    /** @type {QuizSession | null} */
    #session = null;
    /** @type {TopView | null} */
    #top = null;
    /** @type {View | null} */
    #view = null;
    #viewKey = "";
    #submitting = false;
    #scheduled = false;
    /** Ends all listeners when the element leaves the page. */
    #leave = new AbortController();
    /** @type {ReturnType<typeof setInterval> | undefined} */
    #ticker;

    async connectedCallback() {
        this.#leave = new AbortController();
        const segment = location.pathname.split("/").filter(Boolean).at(-1) ?? "";
        const attemptId = this.getAttribute("attempt") ?? decodeURIComponent(segment);
        const clock = new ServerClock();
        const api = new QuizApi(attemptId, (...sample) => clock.sample(...sample));
        const journal = new Journal(attemptId);
        const writer = await writerOfThisTab(attemptId);
        if (this.#leave.signal.aborted) {
            return;
        }
        const session = new QuizSession({ attemptId, writer, api, journal, clock });
        journal.onFallback = () => this.#schedule();
        this.#session = session;
        this.#top = new TopView(session);
        this.replaceChildren(this.#top.root);
        this.#listen(session, this.#top);
        this.#render();
        await session.start();
    }

    disconnectedCallback() {
        this.#leave.abort();
        clearInterval(this.#ticker);
        this.#view?.close();
    }

    /**
     * @param {QuizSession} session
     * @param {TopView} top
     */
    #listen(session, top) {
        const { signal } = this.#leave;
        session.addEventListener("change", () => this.#schedule(), { signal });
        on(session, "saved", signal, (positions) => {
            top.announce(say.saySaved(positions, timeOf(session.lastSavedAt)));
        });
        on(session, "held", signal, (positions) => top.announce(say.sayHeld(positions)));
        on(session, "recovered", signal, (count) => top.notify(say.recovered(count), "done"));
        on(session, "deadline", signal, ({ to }) => top.deadlineMoved(to));

        window.addEventListener("online", () => session.retryNow(), { signal });
        window.addEventListener("offline", () => session.networkLost(), { signal });
        window.addEventListener("pageshow", () => session.setVisible(!document.hidden), { signal });
        document.addEventListener(
            "visibilitychange",
            () => {
                this.#flush();
                session.setVisible(!document.hidden);
            },
            { signal },
        );
        window.addEventListener("pagehide", () => this.#flush(), { signal });
        window.addEventListener(
            "beforeunload",
            (event) => {
                this.#flush();
                if (session.atRisk) {
                    event.preventDefault();
                    event.returnValue = "";
                }
            },
            { signal },
        );
        document.addEventListener("keydown", (event) => this.#key(event), { signal });
        this.#ticker = setInterval(() => top.tick(), TICK_MS);
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        const target = /** @type {Element} */ (event.target);
        const typing = target.closest?.("details, [contenteditable], textarea, select, input");
        const inQuestion = target.closest?.(".gd-option, .gd-judge");
        const withKeys = event.ctrlKey || event.metaKey || event.altKey;
        if (
            this.#view instanceof PaperView &&
            !event.isComposing &&
            !event.repeat &&
            !withKeys &&
            (!typing || inQuestion)
        ) {
            this.#view.key(event);
        }
    }

    /** Saves at once what is being typed. */
    #flush() {
        if (this.#view instanceof PaperView) {
            this.#view.flush();
        }
    }

    /** One rendering for all changes of one turn. */
    #schedule() {
        if (!this.#scheduled) {
            this.#scheduled = true;
            queueMicrotask(() => {
                this.#scheduled = false;
                this.#render();
            });
        }
    }

    #render() {
        const session = this.#session;
        const top = this.#top;
        if (!session || !top) {
            return;
        }
        const key = this.#wantedView(session);
        if (key !== this.#viewKey) {
            const first = this.#viewKey === "";
            this.#viewKey = key;
            this.#show(this.#create(key, session), first);
        } else {
            this.#view?.update();
        }
        top.update(this.#view instanceof PaperView ? this.#view.current : null);
    }

    /** @param {QuizSession} session */
    #wantedView(session) {
        switch (session.phase) {
            case "answering":
                return this.#submitting ? "submit" : "paper";
            case "finishing":
                return `finishing ${session.finishReason}`;
            case "review":
                return "review";
            default:
                return "panel";
        }
    }

    /**
     * @param {string} key
     * @param {QuizSession} session
     * @returns {View}
     */
    #create(key, session) {
        const { paper, review } = session;
        if (key === "paper" && paper) {
            const view = new PaperView(session, paper, () => this.#toSubmit());
            view.onMove = () => this.#top?.update(view.current);
            return view;
        }
        if (key === "submit" && paper) {
            return new SubmitView(session, paper, (position) => this.#toQuestion(position));
        }
        if (key === "review" && review) {
            return new ResultView(session, review);
        }
        if (key.startsWith("finishing")) {
            this.#submitting = false;
            return new FinishingView(session);
        }
        return new PanelView(session);
    }

    /**
     * @param {View} view
     * @param {boolean} first
     */
    #show(view, first) {
        this.#view?.close();
        if (this.#view) {
            this.#view.root.replaceWith(view.root);
        } else {
            this.append(view.root);
        }
        this.#view = view;
        if (!first) {
            view.focus();
        }
    }

    #toSubmit() {
        this.#submitting = true;
        this.#render();
    }

    /** @param {number | null} position */
    #toQuestion(position) {
        this.#submitting = false;
        this.#render();
        if (position !== null && this.#view instanceof PaperView) {
            this.#view.go(position);
        }
    }
}

/**
 * @param {EventTarget} target
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {(detail: any) => void} listener
 */
function on(target, name, signal, listener) {
    target.addEventListener(
        name,
        (event) => listener(/** @type {CustomEvent} */ (event).detail),
        { signal },
    );
}
