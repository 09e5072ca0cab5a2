/**
 * The journal of changes on this device: IndexedDB, or memory and localStorage where the browser
 * gives no IndexedDB. A change is in the journal before it is sent, and stays until the attempt is
 * submitted, so that also what the server has lost again can be sent again.
 */
import { deviceStorage } from "./storage.js";

/** @import { JournalEntry } from "./types.js" */

const DATABASE = "giangduong-player";
const STORE = "entries";
const OPEN_TIMEOUT_MS = 4000;
const KEPT_DAYS = 60;

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function result(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

/**
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
function completed(transaction) {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
    });
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
    return new Promise((resolve, reject) => {
        // Some browsers never answer when storage is broken.
        const timer = setTimeout(() => reject(new Error("IndexedDB timed out")), OPEN_TIMEOUT_MS);
        const request = indexedDB.open(DATABASE, 1);
        request.onupgradeneeded = () => {
            request.result.createObjectStore(STORE, {
                keyPath: ["attemptId", "writer", "sequence"],
            });
        };
        request.onsuccess = () => {
            clearTimeout(timer);
            resolve(request.result);
        };
        request.onerror = () => {
            clearTimeout(timer);
            reject(request.error);
        };
    });
}

/**
 * @param {Pick<JournalEntry, "writer" | "sequence">} entry
 * @returns {string}
 */
function keyOf(entry) {
    return `${entry.writer}/${entry.sequence}`;
}

export class Journal {
    #attemptId;
    #fallbackKey;
    /** @type {IDBDatabase | null} */
    #database = null;
    /** Everything this tab knows, by key: the record where nothing better exists.
     * @type {Map<string, JournalEntry>} */
    #memory = new Map();
    /** Called once when IndexedDB is given up. */
    onFallback = () => {};

    /** @param {string} attemptId */
    constructor(attemptId) {
        this.#attemptId = attemptId;
        this.#fallbackKey = `gd.journal.${attemptId}`;
    }

    /** @returns {boolean} whether the journal is in IndexedDB */
    get durable() {
        return this.#database !== null;
    }

    /** Opens the database, takes in what an earlier page had to leave elsewhere, clears old age. */
    async open() {
        try {
            const database = await openDatabase();
            database.onversionchange = () => database.close();
            database.onclose = () => this.#giveUp();
            this.#database = database;
        } catch {
            this.#readFallback();
            this.onFallback();
            return;
        }
        this.#readFallback();
        if (this.#memory.size > 0) {
            await this.replace([], [...this.#memory.values()]);
            if (this.durable) {
                deviceStorage.remove(this.#fallbackKey);
            }
        }
        await this.#forgetOld();
    }

    /** @returns {Promise<JournalEntry[]>} all entries of the attempt, of all tabs of this device */
    async load() {
        if (this.#database) {
            try {
                const store = this.#database.transaction(STORE).objectStore(STORE);
                const range = IDBKeyRange.bound([this.#attemptId], [this.#attemptId, []]);
                const entries = /** @type {JournalEntry[]} */ (await result(store.getAll(range)));
                this.#memory = new Map(entries.map((entry) => [keyOf(entry), entry]));
            } catch {
                this.#giveUp();
            }
        }
        return [...this.#memory.values()];
    }

    /**
     * @param {JournalEntry} entry
     * @returns {Promise<void>} when the entry is on the device
     */
    put(entry) {
        return this.replace([], [entry]);
    }

    /**
     * Removes and adds in one transaction.
     *
     * @param {JournalEntry[]} removed
     * @param {JournalEntry[]} added
     */
    async replace(removed, added) {
        removed.forEach((entry) => this.#memory.delete(keyOf(entry)));
        added.forEach((entry) => this.#memory.set(keyOf(entry), { ...entry }));
        if (!this.#database) {
            this.#writeFallback();
            return;
        }
        try {
            // "strict": on the disk, not in a buffer that dies with the battery.
            const transaction = this.#database.transaction(STORE, "readwrite", {
                durability: "strict",
            });
            const store = transaction.objectStore(STORE);
            const done = completed(transaction);
            for (const entry of removed) {
                store.delete([entry.attemptId, entry.writer, entry.sequence]);
            }
            for (const entry of added) {
                store.put(entry);
            }
            await done;
        } catch {
            this.#giveUp();
        }
    }

    /** Forgets the attempt on this device. */
    async clear() {
        this.#memory.clear();
        deviceStorage.remove(this.#fallbackKey);
        if (this.#database) {
            try {
                const transaction = this.#database.transaction(STORE, "readwrite");
                const done = completed(transaction);
                transaction
                    .objectStore(STORE)
                    .delete(IDBKeyRange.bound([this.#attemptId], [this.#attemptId, []]));
                await done;
            } catch {
                // What is left goes with old age.
            }
        }
    }

    async #forgetOld() {
        if (!this.#database) {
            return;
        }
        try {
            const limit = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
            const transaction = this.#database.transaction(STORE, "readwrite");
            const done = completed(transaction);
            const request = transaction.objectStore(STORE).openCursor();
            request.onsuccess = () => {
                const cursor = request.result;
                if (cursor) {
                    if (cursor.value.givenAt < limit) {
                        cursor.delete();
                    }
                    cursor.continue();
                }
            };
            await done;
        } catch {
            // Tidying can wait.
        }
    }

    #giveUp() {
        if (this.#database) {
            this.#database = null;
            this.#writeFallback();
            this.onFallback();
        }
    }

    #readFallback() {
        try {
            const text = deviceStorage.get(this.#fallbackKey);
            for (const entry of /** @type {JournalEntry[]} */ (JSON.parse(text ?? "[]"))) {
                this.#memory.set(keyOf(entry), entry);
            }
        } catch {
            // Unreadable: nothing to take over.
        }
    }

    #writeFallback() {
        deviceStorage.set(this.#fallbackKey, JSON.stringify([...this.#memory.values()]));
    }
}
