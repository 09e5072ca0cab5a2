/** The player's HTTP API: five calls, typed answers, and failures sorted by what to do next. */

/** @import { AttemptState, JournalEntry, Paper, Review, SaveResult } from "./types.js" */

/**
 * - `network`: nothing came back; `server`: 5xx, 408, 429. Both: try again later.
 * - `token`: the signed token has run out: open again. `auth`: sign in again.
 * - `otherWriter`, `closed`, `missing`: the contract's 409 codes.
 * - `refused`: anything else; trying again at once will not help.
 *
 * @typedef {"network" | "server" | "token" | "auth" | "otherWriter" | "closed" | "missing"
 *     | "refused"} FailureKind
 */

const TIMEOUT_MS = 20_000;
/** Browsers refuse keep-alive requests with bodies of more bytes. */
const KEEPALIVE_LIMIT = 50_000;

export class ApiError extends Error {
    /**
     * @param {FailureKind} kind
     * @param {number} [status]
     * @param {Record<string, any>} [body] the server's `{code, message, reference, …}`
     * @param {number} [retryAfterMs]
     */
    constructor(kind, status = 0, body = {}, retryAfterMs = 0) {
        super(body.message || `${kind} ${status}`);
        this.name = "ApiError";
        this.kind = kind;
        this.status = status;
        this.body = body;
        this.retryAfterMs = retryAfterMs;
    }
}

/** @returns {string | null} */
function csrfToken() {
    const pair = document.cookie.split("; ").find((part) => part.startsWith("XSRF-TOKEN="));
    return pair ? decodeURIComponent(pair.slice("XSRF-TOKEN=".length)) : null;
}

/**
 * @param {number} status
 * @param {Record<string, any>} body
 * @returns {FailureKind}
 */
function kindOf(status, body) {
    if (status === 401) {
        return body.code === "TOKEN" ? "token" : "auth";
    }
    if (status === 409) {
        switch (body.code) {
            case "OTHER_WRITER":
                return "otherWriter";
            case "CLOSED":
                return "closed";
            case "MISSING_ANSWERS":
                return "missing";
            default:
                return "refused";
        }
    }
    return status >= 500 || status === 408 || status === 429 ? "server" : "refused";
}

export class QuizApi {
    #base;
    #onServerTime;

    /**
     * @param {string} attemptId
     * @param {(serverTime: string, sentAt: number, receivedAt: number) => void} onServerTime
     *     called for each answer that carries the server's time
     */
    constructor(attemptId, onServerTime) {
        this.#base = `/api/attempts/${encodeURIComponent(attemptId)}`;
        this.#onServerTime = onServerTime;
    }

    /**
     * @param {string} writer
     * @param {boolean} takeOver
     * @returns {Promise<Paper>}
     */
    open(writer, takeOver) {
        return this.#call("POST", "/open", null, { writer, takeOver });
    }

    /**
     * @param {string} token
     * @param {string} writer
     * @param {JournalEntry[]} entries
     * @returns {Promise<SaveResult>}
     */
    save(token, writer, entries) {
        return this.#call("POST", "/answers", token, {
            writer,
            entries: entries.map(({ sequence, position, answer, flagged, givenAt }) => ({
                sequence,
                position,
                answer,
                flagged,
                givenAt,
            })),
        });
    }

    /**
     * @param {string} token
     * @returns {Promise<AttemptState>}
     */
    state(token) {
        return this.#call("GET", "/state", token);
    }

    /**
     * @param {string} token
     * @param {string} writer
     * @param {number} lastSequence
     * @returns {Promise<Review>}
     */
    submit(token, writer, lastSequence) {
        return this.#call("POST", "/submit", token, { writer, lastSequence });
    }

    /**
     * @param {string} token
     * @returns {Promise<Review>}
     */
    review(token) {
        return this.#call("GET", "/review", token);
    }

    /**
     * @param {"GET" | "POST"} method
     * @param {string} path
     * @param {string | null} token
     * @param {object} [payload]
     * @returns {Promise<any>}
     */
    async #call(method, path, token, payload) {
        /** @type {Record<string, string>} */
        const headers = { Accept: "application/json" };
        const body = payload && JSON.stringify(payload);
        if (body) {
            headers["Content-Type"] = "application/json";
        }
        if (token) {
            headers["X-Attempt-Token"] = token;
        }
        const csrf = method === "POST" ? csrfToken() : null;
        if (csrf) {
            headers["X-XSRF-TOKEN"] = csrf;
        }
        const abort = new AbortController();
        const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
        const sentAt = Date.now();
        try {
            const response = await fetch(this.#base + path, {
                method,
                headers,
                body,
                cache: "no-store",
                credentials: "same-origin",
                // A redirect can only lead to the sign-in page: do not follow it.
                redirect: "manual",
                // A save that has begun survives the page being closed.
                keepalive: path === "/answers" && new Blob([body ?? ""]).size < KEEPALIVE_LIMIT,
                signal: abort.signal,
            });
            const receivedAt = Date.now();
            return await this.#read(response, sentAt, receivedAt);
        } catch (failure) {
            throw failure instanceof ApiError ? failure : new ApiError("network");
        } finally {
            clearTimeout(timer);
        }
    }

    /**
     * @param {Response} response
     * @param {number} sentAt
     * @param {number} receivedAt
     */
    async #read(response, sentAt, receivedAt) {
        if (response.type === "opaqueredirect") {
            throw new ApiError("auth", 302);
        }
        const isJson = /\bjson\b/.test(response.headers.get("Content-Type") ?? "");
        const text = await response.text();
        /** @type {Record<string, any>} */
        let json = {};
        if (isJson) {
            try {
                json = JSON.parse(text);
            } catch {
                // Cut off on the way: what it said is unknown, so ask again.
                throw new ApiError("network", response.status);
            }
        }
        if (!response.ok) {
            const retryAfter = Number(response.headers.get("Retry-After")) * 1000 || 0;
            throw new ApiError(kindOf(response.status, json), response.status, json, retryAfter);
        }
        if (!isJson) {
            // Captive portals answer everything with a page of their own.
            throw new ApiError("network", response.status);
        }
        if (typeof json.serverTime === "string") {
            this.#onServerTime(json.serverTime, sentAt, receivedAt);
        }
        return json;
    }
}
