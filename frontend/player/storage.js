/** The browser's small storages, which may be forbidden or full: then values live in memory. */

/** @typedef {{ get(key: string): string | null, set(key: string, value: string): void,
 *     remove(key: string): void }} SafeStorage */

/**
 * @param {() => Storage} pick
 * @returns {SafeStorage}
 */
function safe(pick) {
    /** @type {Map<string, string>} */
    const memory = new Map();
    return {
        get(key) {
            try {
                return pick().getItem(key) ?? memory.get(key) ?? null;
            } catch {
                return memory.get(key) ?? null;
            }
        },
        set(key, value) {
            memory.set(key, value);
            try {
                pick().setItem(key, value);
            } catch {
                // Forbidden or full: the value stays in memory.
            }
        },
        remove(key) {
            memory.delete(key);
            try {
                pick().removeItem(key);
            } catch {
                // Nothing was stored, so there is nothing to remove.
            }
        },
    };
}

/** Kept on the device, shared by its tabs. */
export const deviceStorage = safe(() => window.localStorage);

/** Kept by this tab, also over a reload. */
export const tabStorage = safe(() => window.sessionStorage);
