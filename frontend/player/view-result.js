/** The result: the mark, passed or not in words, the receipt, and why wrong answers are wrong. */
import { h, icon, letter, set } from "./dom.js";
import { fillPlaces } from "./kind-gaps.js";
import { markOf, momentOf, say } from "./messages.js";
import { safeHtml, safePath } from "./sanitize.js";
import { isBlank, reviewedLines } from "./view-review-lines.js";

/** @import { QuizSession } from "./session.js" */
/** @import { Review, ReviewItem, ReviewOption } from "./types.js" */

/** @param {ReviewItem} item */
function isRight(item) {
    return item.mark >= item.maxMark;
}

/**
 * What a person has still to mark is neither right nor wrong.
 *
 * @param {ReviewItem} item
 */
function isWrong(item) {
    return !isRight(item) && !item.waits;
}

export class ResultView {
    #review;
    #list;
    #filters;

    /**
     * @param {QuizSession} session
     * @param {Review} review
     */
    constructor(session, review) {
        this.#review = review;
        const items = review.items ?? [];
        const wrong = items.filter(isWrong);
        this.heading = h("h2", { class: "gd-hidden", tabindex: -1 }, say.resultTitle);
        this.#list = h("div", { class: "gd-review-list" });
        this.#filters = [
            this.#filter(say.onlyWrong(wrong.length), () => this.#show(true)),
            this.#filter(say.all(items.length), () => this.#show(false)),
        ];
        this.root = h(
            "main",
            { class: "gd-result" },
            this.heading,
            this.#summary(session),
            items.length > 0 &&
                h(
                    "section",
                    { class: "gd-review", "aria-label": say.why },
                    h(
                        "div",
                        { class: "gd-review-top" },
                        h(
                            "h2",
                            {},
                            wrong.length > 0 ? say.wrongTitle(wrong.length) : this.#nothingWrong(),
                        ),
                        h(
                            "div",
                            { class: "gd-segments", role: "group", "aria-label": say.filter },
                            ...this.#filters,
                        ),
                    ),
                    this.#list,
                ),
        );
        this.#show(wrong.length > 0);
    }

    close() {}

    update() {}

    focus() {
        this.heading.focus({ preventScroll: true });
        window.scrollTo(0, 0);
    }

    /** @param {QuizSession} session */
    #summary(session) {
        const review = this.#review;
        const passed = review.passed;
        const kind = passed === null || passed === undefined ? "plain" : passed ? "done" : "late";
        const word = { plain: say.submittedOnly, done: say.passed, late: say.failed }[kind];
        const returnTo = review.returnTo || session.paper?.returnTo;
        return h(
            "section",
            { class: "gd-score", "data-kind": kind, "aria-label": say.resultTitle },
            h(
                "div",
                { class: "gd-score-main" },
                h(
                    "p",
                    { class: "gd-pill" },
                    icon(kind === "late" ? "cross" : "check"),
                    h("span", {}, word),
                ),
                ...this.#mark(),
            ),
            h(
                "div",
                { class: "gd-score-side" },
                this.#receipt(),
                session.notAccepted > 0 &&
                    h(
                        "p",
                        { class: "gd-line", "data-kind": "late" },
                        icon("warn"),
                        h("span", {}, say.notAccepted(session.notAccepted)),
                    ),
                h(
                    "a",
                    { class: "gd-button gd-primary gd-wide", href: safePath(returnTo) },
                    say.back,
                ),
            ),
        );
    }

    /** @returns {HTMLElement[]} */
    #mark() {
        const { mark, passMark, correct, count, items } = this.#review;
        if (mark === null || mark === undefined) {
            return [h("p", {}, say.markPending)];
        }
        const sum = (items ?? []).reduce((total, item) => total + item.maxMark, 0);
        const max = Math.round(sum * 100) / 100;
        const parts = [
            h(
                "p",
                { class: "gd-mark" },
                h("strong", {}, markOf(mark)),
                " ",
                h("span", {}, max > 0 ? say.outOf(markOf(max)) : say.mark),
            ),
        ];
        const facts = [say.correctOf(correct, count)];
        const waiting = (items ?? []).filter((item) => item.waits).length;
        if (max > 0 && passMark > 0 && passMark <= max) {
            parts.push(scale(mark, max, passMark));
        } else {
            facts.push(say.passMark(markOf(passMark)));
        }
        parts.push(h("p", { class: "gd-muted" }, facts.join(" · ")));
        if (waiting > 0) {
            parts.push(
                h(
                    "p",
                    { class: "gd-line", "data-kind": "soon" },
                    icon("clock"),
                    h("span", {}, say.waitCount(waiting)),
                ),
            );
        }
        return parts;
    }

    #nothingWrong() {
        const waiting = (this.#review.items ?? []).some((item) => item.waits);
        return waiting ? say.noneWrong : say.allRight;
    }

    #receipt() {
        const { receipt, submittedAt } = this.#review;
        const copied = h("span", { class: "gd-muted", role: "status" });
        return h(
            "div",
            { class: "gd-receipt" },
            h("p", { class: "gd-muted" }, say.receipt),
            h(
                "p",
                { class: "gd-receipt-code" },
                h("strong", {}, receipt),
                navigator.clipboard &&
                    h(
                        "button",
                        {
                            type: "button",
                            class: "gd-button gd-quiet",
                            onclick: () =>
                                navigator.clipboard.writeText(receipt).then(() => {
                                    copied.textContent = say.copied;
                                }),
                        },
                        say.copy,
                    ),
                copied,
            ),
            h("p", { class: "gd-muted" }, say.submittedAt(momentOf(submittedAt))),
        );
    }

    /**
     * @param {string} label
     * @param {() => void} action
     */
    #filter(label, action) {
        return h("button", { type: "button", class: "gd-segment", onclick: action }, label);
    }

    /** @param {boolean} onlyWrong */
    #show(onlyWrong) {
        set(this.#filters[0], "aria-pressed", String(onlyWrong));
        set(this.#filters[1], "aria-pressed", String(!onlyWrong));
        const items = (this.#review.items ?? []).filter((item) => !onlyWrong || isWrong(item));
        const cards = items.map(reviewed);
        this.#list.replaceChildren(
            ...(cards.length > 0 ? cards : [h("p", { class: "gd-muted" }, this.#nothingWrong())]),
        );
    }
}

/**
 * @param {number} mark
 * @param {number} max
 * @param {number} passMark
 */
function scale(mark, max, passMark) {
    const bar = h(
        "div",
        {
            class: "gd-scale",
            role: "img",
            "aria-label": say.scale(markOf(mark), markOf(max), markOf(passMark)),
        },
        h("span", { class: "gd-scale-fill" }),
        h("span", { class: "gd-scale-tick" }, h("span", {}, say.passMarkTick(markOf(passMark)))),
    );
    bar.style.setProperty("--gd-value", `${Math.min(100, Math.max(0, (mark / max) * 100))}%`);
    bar.style.setProperty("--gd-pass", `${(passMark / max) * 100}%`);
    return bar;
}

/** @param {ReviewItem} item */
function reviewed(item) {
    const { kind, sign, word } = verdict(item);
    const stem = h("div", { class: "gd-stem gd-prose" }, safeHtml(item.stemHtml));
    if (item.type === "GAPS") {
        fillPlaces(stem, (number) => h("span", { class: "gd-gap-place" }, `[${number}]`));
    }
    return h(
        "article",
        { class: "gd-reviewed", "aria-label": say.question(item.position) },
        h(
            "div",
            { class: "gd-reviewed-top" },
            h("h3", {}, say.question(item.position)),
            h(
                "p",
                { class: "gd-pill", "data-kind": kind },
                icon(sign),
                h("span", {}, word),
            ),
            h("p", { class: "gd-muted" }, say.itemMark(markOf(item.mark), markOf(item.maxMark))),
        ),
        stem,
        item.lines.length > 0
            ? reviewedLines(item)
            : h("ul", { class: "gd-review-options" }, ...item.options.map(reviewedOption)),
        item.waits && h("p", { class: "gd-muted" }, say.waitsNote),
        explanation(item),
    );
}

/**
 * @param {ReviewItem} item
 * @returns {{ kind: string, sign: string, word: string }}
 */
function verdict(item) {
    if (item.waits) {
        return { kind: "soon", sign: "clock", word: say.itemWaits };
    }
    if (isRight(item)) {
        return { kind: "done", sign: "check", word: say.itemRight };
    }
    if (item.mark > 0) {
        return { kind: "soon", sign: "cross", word: say.itemPartly };
    }
    const blank = !item.options.some(({ chosen }) => chosen) && item.lines.every(isBlank);
    return { kind: "late", sign: "cross", word: blank ? say.itemBlank : say.itemWrong };
}

/**
 * @param {ReviewOption} option
 * @param {number} index
 */
function reviewedOption(option, index) {
    const { chosen, correct, feedbackHtml } = option;
    const kind = correct ? "done" : chosen ? "late" : "plain";
    const word = correct
        ? chosen
            ? say.optionChosenRight
            : say.optionRight
        : chosen
          ? say.optionChosenWrong
          : null;
    return h(
        "li",
        { class: "gd-review-option", "data-kind": kind, "data-chosen": chosen },
        h("span", { class: "gd-letter" }, letter(index)),
        h(
            "div",
            { class: "gd-option-text" },
            h("div", { class: "gd-prose" }, safeHtml(option.html)),
            word !== null &&
                h(
                    "p",
                    { class: "gd-verdict" },
                    icon(correct ? "check" : "cross"),
                    h("span", {}, word),
                ),
            Boolean(feedbackHtml) &&
                (chosen || correct) &&
                h("div", { class: "gd-feedback gd-prose" }, safeHtml(feedbackHtml)),
        ),
    );
}

/** @param {ReviewItem} item */
function explanation({ explanationHtml, citation }) {
    if (!explanationHtml && !citation) {
        return null;
    }
    return h(
        "div",
        { class: "gd-why" },
        Boolean(explanationHtml) && h("div", { class: "gd-prose" }, safeHtml(explanationHtml)),
        Boolean(citation) &&
            h(
                "p",
                { class: "gd-citation" },
                icon("book"),
                h("span", {}, h("span", { class: "gd-hidden" }, `${say.citation}: `), citation),
            ),
    );
}
