/** What is typed: made fit for the log, and saved a moment after the last key. */
import { h } from "./dom.js";

/** A pause this long ends a burst of typing. */
const PAUSE_MS = 800;
/** Whoever never pauses is saved this often all the same. */
const LONGEST_MS = 5000;
/** Before the deadline, so that the last words are in the log when it comes. */
const LEAD_MS = 1500;

/** Breaks of lines and what no key writes. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * @param {string} text
 * @param {number} longest
 */
function fit(text, longest) {
    const whole = typeof text.toWellFormed === "function" ? text.toWellFormed() : text;
    return whole.normalize("NFC").slice(0, longest);
}

/**
 * @param {string} text
 * @param {number} longest
 * @returns {string} on one line, NFC, without blanks at the ends
 */
export function oneLine(text, longest) {
    return fit(text.replace(BREAKS, " "), longest).trim();
}

/**
 * @param {string} text
 * @param {number} longest
 * @returns {string} NFC, lines ended by \n; nothing when there are only blanks
 */
export function manyLines(text, longest) {
    const ended = text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(CONTROLS, "");
    return ended.trim() === "" ? "" : fit(ended, longest);
}

/** When what is typed is written: after a pause, on leaving the field, before the deadline. */
export class Typing {
    #write;
    #remaining;
    #since = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #open = false;

    /**
     * @param {() => void} write takes what the fields hold now
     * @param {() => number | null} remaining milliseconds to the deadline
     */
    constructor(write, remaining) {
        this.#write = write;
        this.#remaining = remaining;
    }

    /** Something was typed. */
    touch() {
        const now = Date.now();
        if (!this.#open) {
            this.#open = true;
            this.#since = now;
        }
        const untilDeadline = (this.#remaining() ?? Infinity) - LEAD_MS;
        const wait = Math.min(PAUSE_MS, this.#since + LONGEST_MS - now, untilDeadline);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.flush(), Math.max(0, wait));
    }

    /** Writes at once what is not yet written. */
    flush() {
        if (this.drop()) {
            this.#write();
        }
    }

    /** @returns {boolean} whether there was something, which is forgotten now */
    drop() {
        clearTimeout(this.#timer);
        const had = this.#open;
        this.#open = false;
        return had;
    }

    /**
     * Shows a stored text, but never touches what somebody is typing: input methods for
     * Vietnamese lose their place when a field changes under them.
     *
     * @param {HTMLInputElement | HTMLTextAreaElement} field
     * @param {string} text
     */
    show(field, text) {
        if (!this.#open && document.activeElement !== field && field.value !== text) {
            field.value = text;
        }
    }

    /**
     * @param {import("./dom.js").Properties} properties
     * @returns {HTMLInputElement}
     */
    field(properties) {
        return h("input", { type: "text", ...this.#common(), ...properties });
    }

    /**
     * @param {import("./dom.js").Properties} properties
     * @returns {HTMLTextAreaElement}
     */
    area(properties) {
        return h("textarea", { ...this.#common(), ...properties });
    }

    /** @returns {import("./dom.js").Properties} */
    #common() {
        return {
            class: "gd-field",
            autocomplete: "off",
            autocapitalize: "off",
            spellcheck: "false",
            oninput: () => this.touch(),
            onblur: () => this.flush(),
        };
    }
}
