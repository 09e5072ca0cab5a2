/**
 * The name of this tab as a writer of one attempt: kept over a reload, never shared by two tabs.
 */
import { tabStorage } from "./storage.js";

const RELOAD_GRACE_MS = 400;

/** @returns {string} a random UUID, also where the page is not a secure context */
function randomUuid() {
    if (typeof crypto.randomUUID === "function") {
        return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
        .join("-");
}

/**
 * Holds a browser lock of this name for the life of the page.
 *
 * @param {string} name
 * @returns {Promise<boolean>} false when another living tab holds it
 */
function hold(name) {
    if (!navigator.locks) {
        return Promise.resolve(true);
    }
    return new Promise((resolve) => {
        navigator.locks
            .request(name, { ifAvailable: true }, (lock) => {
                resolve(lock !== null);
                return lock ? new Promise(() => {}) : undefined;
            })
            .catch(() => resolve(true));
    });
}

/**
 * "Duplicate tab" copies the tab's storage and with it the writer's name. A lock tells the copy
 * from the original, so that two tabs can never write under one name.
 *
 * @param {string} attemptId
 * @returns {Promise<string>}
 */
export async function writerOfThisTab(attemptId) {
    const key = `gd.writer.${attemptId}`;
    const known = tabStorage.get(key);
    if (known) {
        if (await hold(`gd.writer.${known}`)) {
            return known;
        }
        // A page that is being reloaded may let go of its lock a moment late.
        await new Promise((resolve) => setTimeout(resolve, RELOAD_GRACE_MS));
        if (await hold(`gd.writer.${known}`)) {
            return known;
        }
    }
    const fresh = randomUuid();
    tabStorage.set(key, fresh);
    await hold(`gd.writer.${fresh}`);
    return fresh;
}
