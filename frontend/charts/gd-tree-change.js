/**
 * Draws the ways units took from the branches on the left to the branches on the right: one band for
 * every pair, as thick as the number of units. The branches themselves are lists the server writes,
 * so that everything can be read without the picture.
 *
 * Attributes: `flows` – JSON, `[{from, to, units, stays}]`, keys matching `data-branch` of the items
 * in `.earlier` and `.later`.
 */
const SVG = "http://www.w3.org/2000/svg";

class TreeChange extends HTMLElement {
  static observedAttributes = ["flows"];

  /** @type {SVGSVGElement | undefined} */
  #picture;
  /** @type {ResizeObserver | undefined} */
  #resized;

  connectedCallback() {
    this.#picture = document.createElementNS(SVG, "svg");
    this.#picture.setAttribute("aria-hidden", "true");
    this.append(this.#picture);
    this.#resized = new ResizeObserver(() => this.#draw());
    this.#resized.observe(this);
    for (const name of ["pointerover", "focusin"]) this.addEventListener(name, (e) => this.#light(e));
    for (const name of ["pointerleave", "focusout"]) this.addEventListener(name, () => this.#light(null));
    this.#draw();
  }

  disconnectedCallback() {
    this.#resized?.disconnect();
    this.#picture?.remove();
  }

  attributeChangedCallback() {
    if (this.#picture) this.#draw();
  }

  /** @returns {{from: string, to: string, units: number, stays: boolean}[]} */
  get flows() {
    return JSON.parse(this.getAttribute("flows") ?? "[]");
  }

  #places(side) {
    const frame = this.getBoundingClientRect();
    const places = new Map();
    for (const item of this.querySelectorAll(`${side} [data-branch]`)) {
      const box = item.getBoundingClientRect();
      places.set(item.getAttribute("data-branch"), {
        x: (side === ".earlier" ? box.right : box.left) - frame.left,
        top: box.top - frame.top,
        height: box.height,
        used: 0,
        sum: 0,
      });
    }
    return places;
  }

  #draw() {
    const frame = this.getBoundingClientRect();
    if (!this.#picture || frame.width === 0) return;
    this.#picture.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    const left = this.#places(".earlier");
    const right = this.#places(".later");
    const flows = this.flows.filter((flow) => left.has(flow.from) && right.has(flow.to));
    for (const flow of flows) {
      left.get(flow.from).sum += flow.units;
      right.get(flow.to).sum += flow.units;
    }
    const paths = flows.map((flow) => {
      const from = left.get(flow.from);
      const to = right.get(flow.to);
      const a = this.#slot(from, flow.units);
      const b = this.#slot(to, flow.units);
      const middle = (from.x + to.x) / 2;
      const path = document.createElementNS(SVG, "path");
      path.setAttribute(
        "d",
        `M${from.x},${a.top} C${middle},${a.top} ${middle},${b.top} ${to.x},${b.top}` +
          ` L${to.x},${b.bottom} C${middle},${b.bottom} ${middle},${a.bottom} ${from.x},${a.bottom} Z`,
      );
      path.setAttribute("class", flow.stays ? "stays" : "goes");
      path.dataset.from = flow.from;
      path.dataset.to = flow.to;
      return path;
    });
    this.#picture.replaceChildren(...paths);
  }

  /** The part of a branch's edge that belongs to so many of its units, at least a hair thick. */
  #slot(place, units) {
    const room = place.height - 8;
    const top = place.top + 4 + (room * place.used) / place.sum;
    place.used += units;
    const bottom = place.top + 4 + (room * place.used) / place.sum;
    return { top, bottom: Math.max(bottom, top + 0.8) };
  }

  #light(event) {
    const target = event?.target;
    const item = target instanceof Element ? target.closest("[data-branch], path") : null;
    const key = item?.getAttribute("data-branch");
    this.classList.toggle("lit", item !== null);
    for (const path of this.#picture?.children ?? []) {
      const on = path === item || (key != null && (path.dataset.from === key || path.dataset.to === key));
      path.classList.toggle("on", on);
    }
  }
}

if (!customElements.get("gd-tree-change")) customElements.define("gd-tree-change", TreeChange);
