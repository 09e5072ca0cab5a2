/**
 * One attempt in one tab, without a screen: numbers the changes, writes them to the journal, sends
 * them, retries, watches the deadline and the writer, submits.
 *
 * Events: `change` (anything the screen shows), `saved` and `held` (detail: positions), `deadline`
 * (detail: `{from, to}`), `recovered` (detail: number of questions sent after an interruption).
 */
import { ApiError } from "./api.js";
import { reconcile } from "./reconcile.js";
import { deviceStorage } from "./storage.js";

/** @import { QuizApi } from "./api.js" */
/** @import { Journal } from "./journal.js" */
/** @import { ServerClock } from "./clock.js" */
/** @import { AnswerView, AttemptState, Connection, FinishReason, JournalEntry, Paper, Phase,
 *     Review, StoredAnswer } from "./types.js" */

const BATCH_LIMIT = 50;
/** Essays are long and the server takes bodies of 256 kB; three bytes a character at most. */
const BATCH_CHARACTERS = 40_000;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
const POLL_VISIBLE_MS = 5000;
const POLL_HIDDEN_MS = 15_000;
/** Spreads the submissions of a whole room that ends at the same second. */
const DEADLINE_SPREAD_MS = 1500;
const LONGEST_TIMER_MS = 3_600_000;
const MISSING_LIMIT = 3;

/** @type {AnswerView} */
const BLANK = {
    answer: "",
    flagged: false,
    sequence: 0,
    status: "saved",
    savedAt: null,
    givenAt: null,
};

export class QuizSession extends EventTarget {
    #api;
    #journal;
    #clock;
    #writer;
    #attemptId;
    #submitKey;

    #token = "";
    #next = 1;
    /** Changes not yet acknowledged, in order. @type {JournalEntry[]} */
    #queue = [];
    /** Changes up to this number are in the journal and may be sent. */
    #journaled = 0;
    /** The chain of journal writes: settled when everything is on the device. */
    #writing = Promise.resolve();
    #acknowledged = 0;
    #missing = 0;
    /** @type {Promise<void> | null} */
    #adopting = null;

    /** What the worker does when the queue is empty. @type {"submit" | "review" | null} */
    #wanted = null;
    #checkDeadline = false;
    #working = false;
    #failures = 0;
    #interrupted = 0;
    /** Raised by every open, so that answers to older questions are ignored. */
    #generation = 0;
    /** @type {Promise<void> | null} */
    #renewal = null;
    #visible = true;
    /** @type {Record<string, ReturnType<typeof setTimeout> | undefined>} */
    #timers = {};

    /** @type {Phase} */
    phase = "opening";
    /** @type {Connection} */
    connection = "up";
    /** The failure behind `phase` or `connection`. @type {ApiError | null} */
    failure = null;
    /** @type {Paper | null} */
    paper = null;
    /** @type {Map<number, AnswerView>} */
    answers = new Map();
    /** @type {string | null} */
    deadline = null;
    /** @type {FinishReason | null} */
    finishReason = null;
    /** @type {Review | null} */
    review = null;
    /** Since when another tab or device writes. @type {string | null} */
    otherSince = null;
    /** Questions whose last change the server refused because the attempt was over. */
    notAccepted = 0;
    /** @type {string | null} */
    lastSavedAt = null;

    /**
     * @param {object} parts
     * @param {string} parts.attemptId
     * @param {string} parts.writer
     * @param {QuizApi} parts.api
     * @param {Journal} parts.journal
     * @param {ServerClock} parts.clock
     */
    constructor({ attemptId, writer, api, journal, clock }) {
        super();
        this.#api = api;
        this.#journal = journal;
        this.#clock = clock;
        this.#writer = writer;
        this.#attemptId = attemptId;
        this.#submitKey = `gd.submit.${attemptId}`;
    }

    // --- What the screen asks -------------------------------------------------------------

    /** @returns {Set<number>} positions with a change the server has not acknowledged */
    get waiting() {
        return new Set(this.#queue.map((entry) => entry.position));
    }

    /** @returns {boolean} whether closing the page would lose a change */
    get atRisk() {
        return this.#queue.length > 0 && !(this.connection === "login" && this.#journal.durable);
    }

    /** @returns {boolean} whether the journal is where it should be */
    get journalDurable() {
        return this.#journal.durable;
    }

    /** @returns {number | null} milliseconds to the deadline */
    get remaining() {
        return this.#clock.remaining(this.deadline);
    }

    /** @returns {Promise<void>} when every change so far is on the device */
    settled() {
        return this.#writing;
    }

    /**
     * @param {number} position
     * @returns {AnswerView}
     */
    answerAt(position) {
        return this.answers.get(position) ?? BLANK;
    }

    // --- What the candidate does -----------------------------------------------------------

    /** Opens the attempt; on failure tries again by itself. */
    async start() {
        await this.#journal.open();
        this.#queue = (await this.#journal.load()).filter((entry) => !entry.acknowledged);
        await this.#open(false);
    }

    /** The candidate's act of handing over to this tab. */
    takeOver() {
        return this.#open(true);
    }

    /**
     * @param {number} position
     * @param {string} answer
     */
    answer(position, answer) {
        this.#record(position, { answer });
    }

    /**
     * @param {number} position
     * @param {boolean} flagged
     */
    flag(position, flagged) {
        this.#record(position, { flagged });
    }

    /** Sends what is waiting, then submits; when the network is away, as soon as it is back. */
    submit() {
        if (this.phase === "answering") {
            deviceStorage.set(this.#submitKey, "1");
            this.#finish("candidate", "submit");
        }
    }

    /** Back to the questions, as long as the submission waits for the network. */
    cancelSubmit() {
        if (this.phase === "finishing" && this.finishReason === "candidate") {
            this.#resume();
        }
    }

    /** The network is back, or the candidate is impatient. */
    retryNow() {
        if (this.phase === "opening" || this.phase === "login") {
            this.#open(false);
            return;
        }
        this.#failures = 0;
        this.#poll();
        this.#work();
    }

    /** The browser says that there is no network. */
    networkLost() {
        if (this.connection === "up") {
            this.#setConnection("offline", null);
        }
    }

    /** @param {boolean} visible whether the tab is on the screen */
    setVisible(visible) {
        if (this.#visible !== visible) {
            this.#visible = visible;
            if (visible && this.phase === "login") {
                // Perhaps signed in meanwhile, in another tab.
                this.#open(false);
            } else if (visible) {
                this.#poll();
                this.#armDeadline();
            }
        }
    }

    // --- Opening ---------------------------------------------------------------------------

    /** @param {boolean} takeOver */
    async #open(takeOver) {
        clearTimeout(this.#timers.open);
        const generation = ++this.#generation;
        try {
            const paper = await this.#api.open(this.#writer, takeOver);
            if (generation === this.#generation) {
                await this.#opened(paper);
            }
        } catch (failure) {
            if (generation === this.#generation) {
                this.#openFailed(asApiError(failure));
            }
        }
    }

    /** @param {Paper} paper */
    async #opened(paper) {
        this.#failures = 0;
        this.paper = paper;
        this.#token = paper.token;
        this.otherSince = null;
        this.failure = null;
        this.connection = "up";
        await this.#adopt(paper.lastSequence, paper.answers);
        this.deadline = paper.deadline;
        if (paper.state === "IN_PROGRESS") {
            this.phase = "answering";
            this.#armDeadline();
            this.#schedulePoll();
            if (deviceStorage.get(this.#submitKey) && this.phase === "answering") {
                this.#finish("candidate", "submit");
            }
        } else {
            this.#finish("closed", "review");
        }
        this.#changed();
        this.#work();
    }

    /**
     * Builds the answers and the queue from what the server has and what the journal has.
     *
     * @param {number} lastSequence
     * @param {StoredAnswer[]} stored
     * @returns {Promise<void>}
     */
    #adopt(lastSequence, stored) {
        const adopting = this.#plan(lastSequence, stored).finally(() => {
            this.#adopting = null;
        });
        this.#adopting = adopting;
        return adopting;
    }

    /**
     * @param {number} lastSequence
     * @param {StoredAnswer[]} stored
     */
    async #plan(lastSequence, stored) {
        await this.#writing;
        const journal = await this.#journal.load();
        const plan = reconcile(journal, { lastSequence, answers: stored }, this.#writer);
        await this.#journal.replace(plan.replaced, [...plan.held, ...plan.queue]);
        this.answers = new Map(
            stored.map(({ position, answer, flagged, sequence, savedAt }) => [
                position,
                { answer, flagged, sequence, status: "saved", savedAt, givenAt: null },
            ]),
        );
        for (const { position, answer, flagged, sequence, givenAt } of plan.queue) {
            this.answers.set(position, {
                answer,
                flagged,
                sequence,
                status: "waiting",
                savedAt: null,
                givenAt,
            });
        }
        this.#queue = plan.queue;
        this.#acknowledged = lastSequence;
        this.#journaled = lastSequence + plan.queue.length;
        this.#next = this.#journaled + 1;
        this.lastSavedAt = stored.reduce(
            (last, { savedAt }) => (last === null || savedAt > last ? savedAt : last),
            /** @type {string | null} */ (null),
        );
    }

    /** @param {ApiError} failure */
    #openFailed(failure) {
        this.failure = failure;
        switch (failure.kind) {
            case "otherWriter":
                this.#yield(failure);
                return;
            case "auth":
            case "token":
                this.phase = "login";
                break;
            case "network":
            case "server":
                this.phase = this.phase === "otherWriter" ? "otherWriter" : "opening";
                this.connection = failure.kind === "network" ? "offline" : "server";
                if (this.phase === "opening") {
                    this.#after("open", this.#backoff(failure), () => this.#open(false));
                }
                break;
            default:
                this.phase = "failed";
        }
        this.#changed();
    }

    /** A fresh token; one renewal at a time, whoever asks. */
    #renew() {
        this.#renewal ??= this.#api
            .open(this.#writer, false)
            .then((paper) => {
                this.#token = paper.token;
                this.#applyDeadline(paper.deadline);
            })
            .finally(() => {
                this.#renewal = null;
            });
        return this.#renewal;
    }

    /**
     * @template T
     * @param {(token: string) => Promise<T>} call
     * @returns {Promise<T>}
     */
    async #withToken(call) {
        try {
            return await call(this.#token);
        } catch (failure) {
            const { kind } = asApiError(failure);
            if (kind !== "token" && kind !== "auth") {
                throw failure;
            }
            await this.#renew();
            return await call(this.#token);
        }
    }

    // --- Recording -------------------------------------------------------------------------

    /**
     * @param {number} position
     * @param {{ answer?: string, flagged?: boolean }} change
     */
    #record(position, change) {
        if (this.#adopting) {
            // The numbers are being given anew: this change gets its own afterwards.
            this.#adopting.then(() => this.#record(position, change));
            return;
        }
        const before = this.answerAt(position);
        const answer = change.answer ?? before.answer;
        const flagged = change.flagged ?? before.flagged;
        const over = (this.remaining ?? 1) <= 0;
        const same = answer === before.answer && flagged === before.flagged;
        if (this.phase !== "answering" || over || same) {
            this.#changed();
            return;
        }
        /** @type {JournalEntry} */
        const entry = {
            attemptId: this.#attemptId,
            writer: this.#writer,
            sequence: this.#next++,
            position,
            answer,
            flagged,
            givenAt: new Date(this.#clock.now()).toISOString(),
            acknowledged: false,
            savedAt: null,
        };
        const { sequence, givenAt } = entry;
        this.answers.set(position, {
            answer,
            flagged,
            sequence,
            status: "writing",
            savedAt: null,
            givenAt,
        });
        this.#queue.push(entry);
        this.#changed();
        this.#writing = this.#writing
            .then(() => this.#journal.put(entry))
            .then(() => this.#entryJournaled(entry));
    }

    /** @param {JournalEntry} entry */
    #entryJournaled(entry) {
        this.#journaled = Math.max(this.#journaled, entry.sequence);
        this.#mark(entry, "waiting", null);
        this.#changed();
        if (this.connection !== "up") {
            this.#interrupted = Math.max(this.#interrupted, this.waiting.size);
            this.dispatchEvent(new CustomEvent("held", { detail: [entry.position] }));
        }
        // While a retry is scheduled, the schedule decides: a busy server is not asked more often.
        if (this.#failures === 0) {
            this.#work();
        }
    }

    /**
     * @param {JournalEntry} entry
     * @param {"waiting" | "saved"} status
     * @param {string | null} savedAt
     */
    #mark(entry, status, savedAt) {
        const view = this.answers.get(entry.position);
        if (view?.sequence === entry.sequence) {
            this.answers.set(entry.position, { ...view, status, savedAt });
        }
    }

    // --- Sending ---------------------------------------------------------------------------

    /** Works until there is nothing to do or something fails: one request in flight at most. */
    async #work() {
        if (this.#working || (this.phase !== "answering" && this.phase !== "finishing")) {
            return;
        }
        this.#working = true;
        clearTimeout(this.#timers.work);
        const generation = this.#generation;
        try {
            for (let step = this.#step(); step; step = this.#step()) {
                await step;
                if (generation !== this.#generation) {
                    break;
                }
            }
        } catch (failure) {
            if (generation === this.#generation) {
                this.#workFailed(asApiError(failure));
            }
        } finally {
            this.#working = false;
        }
        if (generation !== this.#generation) {
            this.#work();
        }
    }

    /** @returns {Promise<void> | null} the next request, or null when there is nothing to do */
    #step() {
        if (this.phase !== "answering" && this.phase !== "finishing") {
            return null;
        }
        if (this.#checkDeadline) {
            return this.#confirmDeadline();
        }
        const batch = batchOf(this.#queue.filter((entry) => entry.sequence <= this.#journaled));
        if (batch.length > 0) {
            return this.#send(batch);
        }
        if (this.#queue.length > 0) {
            return this.#writing;
        }
        if (this.#wanted === "submit") {
            return this.#sendSubmission();
        }
        return this.#wanted === "review" ? this.#fetchReview() : null;
    }

    /** @param {JournalEntry[]} batch */
    async #send(batch) {
        const generation = this.#generation;
        const saved = await this.#withToken((token) => this.#api.save(token, this.#writer, batch));
        if (generation !== this.#generation) {
            return;
        }
        const done = batch.filter((entry) => entry.sequence <= saved.acknowledged);
        if (done.length === 0) {
            await this.#sendAgainFrom(saved.acknowledged);
            return;
        }
        this.#missing = 0;
        this.#acknowledged = saved.acknowledged;
        this.#queue = this.#queue.filter((entry) => !done.includes(entry));
        this.lastSavedAt = saved.savedAt;
        for (const entry of done) {
            this.#mark(entry, "saved", saved.savedAt);
        }
        const kept = done.map((entry) => ({
            ...entry,
            acknowledged: true,
            savedAt: saved.savedAt,
        }));
        this.#writing = this.#writing.then(() => this.#journal.replace([], kept));
        this.#succeeded();
        this.dispatchEvent(
            new CustomEvent("saved", { detail: done.map((entry) => entry.position) }),
        );
        this.#applyState(saved.state, saved.deadline);
        this.#changed();
    }

    /**
     * The server lacks changes after this number although it once had them, or never got them.
     *
     * @param {number} acknowledged
     */
    async #sendAgainFrom(acknowledged) {
        if (++this.#missing > MISSING_LIMIT) {
            throw new ApiError("server");
        }
        /** @type {StoredAnswer[]} */
        const stored = [];
        for (const [position, view] of this.answers) {
            const { answer, flagged, sequence, status, savedAt } = view;
            if (status === "saved" && sequence <= acknowledged && savedAt) {
                stored.push({ position, answer, flagged, sequence, savedAt });
            }
        }
        await this.#adopt(acknowledged, stored);
        this.#changed();
    }

    async #confirmDeadline() {
        const state = await this.#withToken((token) => this.#api.state(token));
        this.#checkDeadline = false;
        this.#applyState(state.state, state.deadline);
    }

    async #sendSubmission() {
        const last = this.#next - 1;
        try {
            const review = await this.#withToken((token) =>
                this.#api.submit(token, this.#writer, last),
            );
            this.#reviewed(review);
        } catch (failure) {
            const { kind, body } = asApiError(failure);
            if (kind !== "missing") {
                throw failure;
            }
            await this.#sendAgainFrom(Number(body.acknowledged) || 0);
        }
    }

    async #fetchReview() {
        try {
            this.#reviewed(await this.#withToken((token) => this.#api.review(token)));
        } catch (failure) {
            const problem = asApiError(failure);
            if (problem.kind !== "closed" && problem.kind !== "refused") {
                throw failure;
            }
            this.failure = problem;
            this.#end("closed");
        }
    }

    /** @param {Review} review */
    #reviewed(review) {
        this.#succeeded();
        this.review = review;
        this.#end("review");
        if (this.notAccepted === 0) {
            this.#writing = this.#writing.then(() => this.#journal.clear());
        }
    }

    /** @param {"closed" | "review"} phase */
    #end(phase) {
        this.phase = phase;
        this.#wanted = null;
        deviceStorage.remove(this.#submitKey);
        Object.values(this.#timers).forEach(clearTimeout);
        this.#changed();
    }

    #succeeded() {
        const wasInterrupted = this.connection !== "up";
        const sent = this.#interrupted - this.waiting.size;
        this.#failures = 0;
        this.#setConnection("up", null);
        if (wasInterrupted || this.#interrupted > 0) {
            if (this.#queue.length === 0 && this.phase === "answering") {
                this.#interrupted = 0;
                this.dispatchEvent(new CustomEvent("recovered", { detail: Math.max(sent, 0) }));
            }
        }
    }

    /** @param {ApiError} failure */
    #workFailed(failure) {
        switch (failure.kind) {
            case "otherWriter":
                this.#yield(failure);
                return;
            case "closed":
                this.notAccepted = this.waiting.size;
                this.#queue = [];
                this.#finish("closed", "review");
                return;
            case "network":
                this.#setConnection("offline", failure);
                break;
            case "server":
            case "missing":
                this.#setConnection("server", failure);
                break;
            case "auth":
            case "token":
                this.#setConnection("login", failure);
                break;
            default:
                this.#setConnection("refused", failure);
        }
        this.#interrupted = Math.max(this.#interrupted, this.waiting.size);
        const patient = this.connection === "login" || this.connection === "refused";
        const delay = patient ? LONGEST_RETRY_MS : this.#backoff(failure);
        this.#failures = Math.max(this.#failures, 1);
        this.#after("work", delay, () => this.#work());
    }

    /**
     * Stops writing at once: another tab or device has the attempt.
     *
     * @param {ApiError | null} failure
     */
    #yield(failure) {
        this.#generation++;
        this.phase = "otherWriter";
        this.connection = "up";
        this.otherSince = failure?.body.since ?? null;
        this.#wanted = null;
        this.#interrupted = 0;
        deviceStorage.remove(this.#submitKey);
        Object.values(this.#timers).forEach(clearTimeout);
        this.#changed();
    }

    // --- Deadline and state ----------------------------------------------------------------

    async #poll() {
        clearTimeout(this.#timers.poll);
        if (this.phase !== "answering" && this.phase !== "finishing") {
            return;
        }
        const generation = this.#generation;
        const acknowledged = this.#acknowledged;
        try {
            const state = await this.#withToken((token) => this.#api.state(token));
            if (generation === this.#generation) {
                await this.#polled(state, acknowledged);
            }
        } catch (failure) {
            if (generation === this.#generation) {
                this.#pollFailed(asApiError(failure));
            }
        }
        this.#schedulePoll();
    }

    /**
     * @param {AttemptState} state
     * @param {number} acknowledged what was acknowledged when the question was asked
     */
    async #polled(state, acknowledged) {
        if (state.writer && state.writer !== this.#writer) {
            this.#yield(null);
            return;
        }
        const wasOffline = this.connection === "offline" || this.connection === "login";
        if (wasOffline) {
            this.#failures = 0;
        }
        if (this.#failures === 0) {
            this.#succeeded();
        }
        this.#applyState(state.state, state.deadline);
        if (state.acknowledged < acknowledged && !this.#working) {
            await this.#sendAgainFrom(state.acknowledged);
        }
        if (this.#failures === 0) {
            this.#work();
        }
    }

    /** @param {ApiError} failure */
    #pollFailed(failure) {
        if (failure.kind === "otherWriter") {
            this.#yield(failure);
        } else if (failure.kind === "network") {
            this.#setConnection("offline", failure);
        } else if (failure.kind === "auth" || failure.kind === "token") {
            this.#setConnection("login", failure);
        }
    }

    #schedulePoll() {
        const delay = this.#visible ? POLL_VISIBLE_MS : POLL_HIDDEN_MS;
        this.#after("poll", delay, () => this.#poll());
    }

    /**
     * @param {string} state
     * @param {string | null} deadline
     */
    #applyState(state, deadline) {
        this.#applyDeadline(deadline);
        if (state !== "IN_PROGRESS" && this.#wanted !== "review") {
            this.#finish("closed", "review");
        }
    }

    /** @param {string | null} deadline */
    #applyDeadline(deadline) {
        if (deadline === undefined || deadline === this.deadline) {
            return;
        }
        const from = this.deadline;
        this.deadline = deadline;
        this.dispatchEvent(new CustomEvent("deadline", { detail: { from, to: deadline } }));
        if (this.finishReason === "deadline" && (this.remaining ?? 1) > 0) {
            this.#resume();
        }
        this.#armDeadline();
        this.#changed();
    }

    #armDeadline() {
        clearTimeout(this.#timers.deadline);
        const remaining = this.remaining;
        if (remaining === null || this.phase !== "answering") {
            return;
        }
        if (remaining > 0) {
            const delay = Math.min(remaining, LONGEST_TIMER_MS);
            this.#after("deadline", delay, () => this.#armDeadline());
            return;
        }
        this.#checkDeadline = true;
        this.#finish("deadline", "submit");
    }

    /**
     * @param {FinishReason} reason
     * @param {"submit" | "review"} wanted
     */
    #finish(reason, wanted) {
        this.phase = "finishing";
        this.finishReason = reason;
        this.#wanted = wanted;
        this.#changed();
        const delay = reason === "deadline" ? Math.random() * DEADLINE_SPREAD_MS : 0;
        this.#after("work", delay, () => this.#work());
    }

    #resume() {
        this.phase = "answering";
        this.finishReason = null;
        this.#wanted = null;
        this.#checkDeadline = false;
        deviceStorage.remove(this.#submitKey);
        this.#armDeadline();
        this.#changed();
    }

    // --- Small things ----------------------------------------------------------------------

    /**
     * @param {Connection} connection
     * @param {ApiError | null} failure
     */
    #setConnection(connection, failure) {
        this.failure = failure;
        if (this.connection !== connection) {
            this.connection = connection;
            if (connection !== "up") {
                this.#interrupted = Math.max(this.#interrupted, this.waiting.size);
            }
        }
        this.#changed();
    }

    /**
     * Exponential with jitter: between half and the whole of 1, 2, 4 … 30 s.
     *
     * @param {ApiError} failure
     * @returns {number}
     */
    #backoff(failure) {
        const ceiling = Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LONGEST_RETRY_MS);
        this.#failures++;
        return Math.max(ceiling * (0.5 + Math.random() / 2), failure.retryAfterMs);
    }

    /**
     * @param {"open" | "work" | "poll" | "deadline"} name
     * @param {number} delay
     * @param {() => void} action
     */
    #after(name, delay, action) {
        clearTimeout(this.#timers[name]);
        this.#timers[name] = setTimeout(action, delay);
    }

    #changed() {
        this.dispatchEvent(new Event("change"));
    }
}

/**
 * @param {unknown} failure
 * @returns {ApiError}
 */
function asApiError(failure) {
    if (failure instanceof ApiError) {
        return failure;
    }
    console.error(failure);
    return new ApiError("server");
}

/**
 * As many changes as one request takes, the first in any case.
 *
 * @param {JournalEntry[]} entries
 * @returns {JournalEntry[]}
 */
function batchOf(entries) {
    let characters = 0;
    const tooMuch = entries.findIndex((entry, index) => {
        characters += entry.answer.length;
        return index > 0 && (index >= BATCH_LIMIT || characters > BATCH_CHARACTERS);
    });
    return tooMuch < 0 ? entries : entries.slice(0, tooMuch);
}
