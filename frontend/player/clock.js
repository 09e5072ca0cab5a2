/**
 * The server's time, as well as this device can know it.
 *
 * Each exchange that carries the server's time gives a sample: the server's time is taken to be
 * that of the middle of the round trip, so a sample is wrong by at most half of it. Of the latest
 * samples the one with the shortest round trip counts. A sample that contradicts it means that
 * somebody set this device's clock: the older samples are thrown away.
 */

const KEPT_SAMPLES = 8;
const TOLERANCE_MS = 1000;

export class ServerClock {
    /** @type {() => number} */
    #deviceNow;
    /** @type {{ skew: number, roundTrip: number }[]} */
    #samples = [];

    /** @param {() => number} [deviceNow] milliseconds since the epoch by this device's clock */
    constructor(deviceNow = Date.now) {
        this.#deviceNow = deviceNow;
    }

    /**
     * @param {string} serverTime ISO-8601 instant from the answer
     * @param {number} sentAt device time when the request left, in milliseconds
     * @param {number} receivedAt device time when the answer arrived, in milliseconds
     */
    sample(serverTime, sentAt, receivedAt) {
        const instant = Date.parse(serverTime);
        const roundTrip = receivedAt - sentAt;
        if (Number.isNaN(instant) || roundTrip < 0) {
            return;
        }
        const skew = instant - (sentAt + roundTrip / 2);
        const best = this.#best();
        if (best && Math.abs(skew - best.skew) > (roundTrip + best.roundTrip) / 2 + TOLERANCE_MS) {
            this.#samples = [];
        }
        this.#samples.push({ skew, roundTrip });
        if (this.#samples.length > KEPT_SAMPLES) {
            this.#samples.shift();
        }
    }

    /** @returns {number} milliseconds to add to this device's clock to get the server's */
    skew() {
        return this.#best()?.skew ?? 0;
    }

    /** @returns {number} the server's time in milliseconds since the epoch */
    now() {
        return this.#deviceNow() + this.skew();
    }

    /**
     * @param {string | null} deadline ISO-8601 instant
     * @returns {number | null} milliseconds left, negative when over; null without a deadline
     */
    remaining(deadline) {
        return deadline === null ? null : Date.parse(deadline) - this.now();
    }

    #best() {
        return this.#samples.reduce(
            (best, one) => (best && best.roundTrip <= one.roundTrip ? best : one),
            /** @type {{ skew: number, roundTrip: number } | null} */ (null),
        );
    }
}
