/** The parts of an answer that is not one of options, each with its truth in words. */
import { h, icon } from "./dom.js";
import { say } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { ReviewItem, ReviewLine } from "./types.js" */

/** @param {ReviewLine} line */
export function isBlank({ givenHtml, judged }) {
    return givenHtml === "" && typeof judged !== "boolean";
}

/**
 * @param {ReviewItem} item
 * @returns {HTMLElement}
 */
export function reviewedLines(item) {
    return h(
        "ul",
        { class: "gd-review-options" },
        ...item.lines.map((line) => (item.type === "ESSAY" ? written(line) : judged(item, line))),
    );
}

/**
 * What only a person can mark has no verdict of its own.
 *
 * @param {ReviewLine} line
 */
function written({ givenHtml }) {
    return h(
        "li",
        { class: "gd-review-line" },
        givenHtml === "" ? h("p", { class: "gd-muted" }, say.lineNothing) : prose(givenHtml),
    );
}

/**
 * @param {ReviewItem} item
 * @param {ReviewLine} line
 */
function judged(item, line) {
    const partly = !line.right && item.lines.length === 1 && item.mark > 0;
    const kind = line.right ? "done" : partly ? "soon" : "late";
    const word = line.right ? say.lineRight : partly ? say.linePartly : say.lineWrong;
    const isStatement = typeof line.statementIsRight === "boolean";
    return h(
        "li",
        { class: "gd-review-line", "data-kind": kind },
        line.askedHtml !== "" && asked(item, line.askedHtml),
        isStatement ? h("p", {}, judgement(line)) : fact(say.lineGiven, line.givenHtml),
        h(
            "p",
            { class: "gd-verdict" },
            icon(line.right ? "check" : "cross"),
            h("span", {}, isBlank(line) ? say.itemBlank : word),
        ),
        !line.right && line.rightHtml !== "" && fact(say.lineAnswer, line.rightHtml),
    );
}

/**
 * @param {ReviewItem} item
 * @param {string} html
 */
function asked(item, html) {
    return item.type === "ORDERING"
        ? h("p", { class: "gd-review-asked" }, say.place(html))
        : h("div", { class: "gd-review-asked gd-prose" }, safeHtml(html));
}

/** @param {ReviewLine} line */
function judgement({ judged: said, statementIsRight }) {
    const chosen = typeof said === "boolean" ? say.lineJudged(said) : say.lineNothing;
    return `${chosen} · ${say.statementIs(statementIsRight === true)}`;
}

/**
 * @param {string} label
 * @param {string} html
 */
function fact(label, html) {
    return h(
        "div",
        { class: "gd-review-fact" },
        h("span", { class: "gd-muted" }, `${label}: `),
        html === "" ? h("span", { class: "gd-muted" }, say.lineNothing) : prose(html),
    );
}

/** @param {string} html */
function prose(html) {
    return h("div", { class: "gd-prose" }, safeHtml(html));
}
