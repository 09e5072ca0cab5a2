/** The questions: one a page or all on one, with the map beside or below and the big buttons. */
import { h, icon, set, setText } from "./dom.js";
import { say } from "./messages.js";
import { deviceStorage, tabStorage } from "./storage.js";
import { MapView } from "./view-map.js";
import { QuestionView } from "./view-question.js";

/** @import { QuizSession } from "./session.js" */
/** @import { Paper } from "./types.js" */

const ALL_KEY = "gd.allOnOnePage";

export class PaperView {
    #session;
    #paper;
    #submit;
    #seen;
    #current;
    #map;
    #column;
    #previous;
    #flag;
    #next;
    /** @type {Map<number, QuestionView>} */
    #questions = new Map();
    /** @type {IntersectionObserver | null} */
    #observer = null;
    #wide = window.matchMedia("(min-width: 62rem)");
    #all = deviceStorage.get(ALL_KEY) === "1";
    /** Called when the current question changes. */
    onMove = () => {};

    /**
     * @param {QuizSession} session
     * @param {Paper} paper
     * @param {() => void} submit goes to the submit page
     */
    constructor(session, paper, submit) {
        this.#session = session;
        this.#paper = paper;
        this.#submit = submit;
        this.#seen = this.#readSeen();
        const inAddress = Number(location.hash.slice(1));
        this.#current = this.#has(inAddress) ? inAddress : (paper.items[0]?.position ?? 1);

        this.#map = new MapView(session, paper.items, {
            seen: this.#seen,
            allOnOnePage: this.#all,
            go: (position) => this.go(position),
            setAllOnOnePage: (on) => this.#setAll(on),
            submit,
        });
        this.#column = h("div", { class: "gd-column" });
        this.#previous = this.#step("gd-previous", () => this.#move(-1));
        this.#next = this.#step("gd-next gd-primary", () => this.#move(1));
        this.#flag = h(
            "button",
            {
                type: "button",
                class: "gd-button gd-flag-button",
                "aria-label": say.flag,
                onclick: () => this.#questions.get(this.#current)?.toggleFlag(),
            },
            icon("flag"),
        );
        this.root = h(
            "main",
            { class: "gd-paper" },
            h(
                "div",
                { class: "gd-reading" },
                this.#column,
                h(
                    "nav",
                    { class: "gd-steps", "aria-label": say.navigation },
                    this.#previous,
                    this.#flag,
                    this.#next,
                ),
            ),
            this.#map.root,
        );
        this.#wide.addEventListener("change", this.#layout);
        this.#layout();
    }

    get current() {
        return this.#current;
    }

    /** Lets go of what outlives the elements. */
    close() {
        this.flush();
        this.#wide.removeEventListener("change", this.#layout);
        this.#observer?.disconnect();
    }

    /** Saves at once what is being typed. */
    flush() {
        for (const view of this.#questions.values()) {
            view.flush();
        }
    }

    update() {
        for (const view of this.#questions.values()) {
            view.update();
        }
        this.#map.update(this.#current);
        set(this.#flag, "aria-pressed", String(this.#session.answerAt(this.#current).flagged));

        const index = this.#index();
        const before = this.#paper.items[index - 1];
        const after = this.#paper.items[index + 1];
        this.#previous.disabled = !before;
        this.#label(this.#previous, before?.position, say.previous, say.previous);
        this.#label(this.#next, after?.position, say.next, say.review);
        set(this.#next, "data-last", !after);
    }

    /** Puts the focus on the current question. */
    focus() {
        const view = this.#questions.get(this.#current);
        view?.heading.focus({ preventScroll: true });
        if (this.#isAll) {
            const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
            view?.root.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
        } else {
            window.scrollTo(0, 0);
        }
    }

    /** @param {number} position */
    go(position) {
        if (!this.#has(position)) {
            return;
        }
        this.#setCurrent(position);
        if (!this.#isAll) {
            this.#showOne();
        }
        this.update();
        this.focus();
    }

    /** @param {KeyboardEvent} event */
    key(event) {
        const question = this.#questions.get(this.#current);
        if (/^[1-9]$/.test(event.key)) {
            question?.press(Number(event.key) - 1);
        } else if (event.key === "f" || event.key === "F") {
            question?.toggleFlag();
        } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
            const index = this.#index() + (event.key === "ArrowLeft" ? -1 : 1);
            const item = this.#paper.items[index];
            if (item) {
                this.go(item.position);
            }
        } else {
            return;
        }
        // In a group of radio buttons the browser would change the answer with ← and →.
        event.preventDefault();
    }

    get #isAll() {
        return this.#all && this.#wide.matches;
    }

    /**
     * @param {string} kind
     * @param {() => void} action
     */
    #step(kind, action) {
        const sign = icon(kind.startsWith("gd-previous") ? "left" : "right");
        const text = h("span", { class: "gd-step-text" });
        const parts = kind.startsWith("gd-previous") ? [sign, text] : [text, sign];
        return h(
            "button",
            { type: "button", class: `gd-button ${kind}`, onclick: action },
            ...parts,
        );
    }

    /**
     * @param {HTMLButtonElement} step
     * @param {number | undefined} position where it leads
     * @param {string} direction what it means, for those who do not see the arrow
     * @param {string} end what it says where there is no further question
     */
    #label(step, position, direction, end) {
        const text = position === undefined ? end : say.question(position);
        set(step, "aria-label", position === undefined ? null : `${text}, ${direction}`);
        const span = step.querySelector(".gd-step-text");
        if (span) {
            setText(span, text);
        }
    }

    /** @param {number} by */
    #move(by) {
        const item = this.#paper.items[this.#index() + by];
        if (item) {
            this.go(item.position);
        } else if (by > 0) {
            this.#submit();
        }
    }

    #index() {
        return this.#paper.items.findIndex((item) => item.position === this.#current);
    }

    /** @param {number} position */
    #has(position) {
        return this.#paper.items.some((item) => item.position === position);
    }

    /** @param {boolean} on */
    #setAll(on) {
        this.#all = on;
        deviceStorage.set(ALL_KEY, on ? "1" : "0");
        this.#layout();
    }

    #layout = () => {
        this.flush();
        this.#observer?.disconnect();
        this.#observer = null;
        set(this.root, "data-all", this.#isAll);
        if (this.#isAll) {
            this.#showAll();
        } else {
            this.#showOne();
        }
        this.update();
    };

    #showOne() {
        const item = this.#paper.items[this.#index()];
        if (!item) {
            return;
        }
        this.flush();
        const view = new QuestionView(this.#session, item, this.#paper.items.length);
        this.#questions = new Map([[item.position, view]]);
        this.#column.replaceChildren(view.root);
        this.#setCurrent(item.position);
    }

    #showAll() {
        const count = this.#paper.items.length;
        const views = this.#paper.items.map((item) => new QuestionView(this.#session, item, count));
        this.#questions = new Map(views.map((view) => [view.item.position, view]));
        this.#column.replaceChildren(...views.map((view) => view.root));
        views.forEach((view) => {
            // What one works on is what one is at, wherever the page is scrolled to.
            view.root.addEventListener("focusin", () => this.#reached(view.item.position));
        });
        this.#observer = new IntersectionObserver(
            (records) => {
                const here = records.find((record) => record.isIntersecting);
                const view = views.find(({ root }) => root === here?.target);
                if (view) {
                    this.#reached(view.item.position);
                }
            },
            { rootMargin: "-30% 0px -60% 0px" },
        );
        views.forEach(({ root }) => this.#observer?.observe(root));
        this.#setCurrent(this.#current);
    }

    /** @param {number} position */
    #reached(position) {
        if (position !== this.#current) {
            this.#setCurrent(position);
            this.update();
        }
    }

    /** @param {number} position */
    #setCurrent(position) {
        this.#current = position;
        this.#seen.add(position);
        tabStorage.set(this.#seenKey, [...this.#seen].join(","));
        history.replaceState(history.state, "", `#${position}`);
        this.onMove();
    }

    get #seenKey() {
        return `gd.seen.${this.#paper.attemptId}`;
    }

    #readSeen() {
        const text = tabStorage.get(this.#seenKey);
        return new Set(text ? text.split(",").map(Number) : []);
    }
}
