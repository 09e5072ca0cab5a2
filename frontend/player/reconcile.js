/**
 * What of this device's journal the server still has to get, once it has said what it holds.
 * A pure function: the one place that decides whether an answer is sent, renumbered or let go.
 */

/** @import { JournalEntry, StoredAnswer } from "./types.js" */

/**
 * @param {{ position: number, answer: string, flagged: boolean, sequence: number }} one
 * @param {{ position: number, answer: string, flagged: boolean, sequence: number }} other
 */
function sameChange(one, other) {
    return (
        one.sequence === other.sequence &&
        one.position === other.position &&
        one.answer === other.answer &&
        one.flagged === other.flagged
    );
}

/**
 * Tabs of one device write one after the other, so the order is: tab by tab, by the time of each
 * one's last change; within a tab by number.
 *
 * @param {JournalEntry[]} entries
 * @returns {JournalEntry[]}
 */
function inOrder(entries) {
    /** @type {Map<string, string>} */
    const lastGiven = new Map();
    for (const entry of entries) {
        const known = lastGiven.get(entry.writer);
        if (!known || entry.givenAt > known) {
            lastGiven.set(entry.writer, entry.givenAt);
        }
    }
    const rank = (/** @type {JournalEntry} */ entry) => lastGiven.get(entry.writer) ?? "";
    return [...entries].sort(
        (one, other) =>
            (one.writer === other.writer
                ? 0
                : rank(one).localeCompare(rank(other)) || one.writer.localeCompare(other.writer)) ||
            one.sequence - other.sequence,
    );
}

/**
 * Rules, for each unacknowledged change in the journal (and each acknowledged one that the server
 * no longer has):
 *
 * 1. the server holds exactly this change: acknowledged, only the answer got lost on the way;
 * 2. the server holds a later answer to the same question from another device: that one stays;
 * 3. everything else is sent. The numbers are kept when they follow the server's last one without
 *    a gap. Otherwise another device has used them for something else, where a replay "changes
 *    nothing": the last change of each question then gets a new number.
 *
 * @param {JournalEntry[]} journal everything kept on this device for the attempt, of all tabs
 * @param {{ lastSequence: number, answers: StoredAnswer[] }} server
 * @param {string} writer this tab
 * @returns {{ queue: JournalEntry[], held: JournalEntry[], replaced: JournalEntry[] }} `queue` to
 *     send, numbered from `lastSequence + 1`; `held` to mark as acknowledged; `replaced` to remove
 */
export function reconcile(journal, server, writer) {
    const stored = new Map(server.answers.map((answer) => [answer.position, answer]));
    const open = inOrder(
        journal.filter((entry) => !entry.acknowledged || entry.sequence > server.lastSequence),
    );
    /** @type {Map<number, JournalEntry>} */
    const latest = new Map(open.map((entry) => [entry.position, entry]));

    /** @type {JournalEntry[]} */
    const held = [];
    /** @type {JournalEntry[]} */
    const keep = [];
    for (const entry of open) {
        const answer = stored.get(entry.position);
        if (answer && sameChange(entry, answer)) {
            held.push({ ...entry, acknowledged: true, savedAt: answer.savedAt });
            continue;
        }
        const superseded = latest.get(entry.position) !== entry;
        if (entry.sequence <= server.lastSequence && superseded) {
            continue;
        }
        const fromElsewhere = answer && !journal.some((known) => sameChange(known, answer));
        if (
            fromElsewhere &&
            Date.parse(answer.givenAt ?? answer.savedAt) > Date.parse(entry.givenAt)
        ) {
            continue;
        }
        keep.push(entry);
    }

    const inSequence = keep.every(
        (entry, index) => entry.sequence === server.lastSequence + 1 + index,
    );
    const toSend = inSequence
        ? keep
        : keep.filter((entry) => latest.get(entry.position) === entry);
    const queue = toSend.map((entry, index) => ({
        ...entry,
        writer,
        sequence: server.lastSequence + 1 + index,
        acknowledged: false,
        savedAt: null,
    }));
    const replaced = open.filter((entry) => !held.some((one) => sameChange(one, entry)));
    return { queue, held, replaced };
}
