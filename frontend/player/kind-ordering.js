/** Things to be put in order: by buttons, or by dragging where a pointer allows. */
import { button, h, icon, setText } from "./dom.js";
import { say } from "./messages.js";
import { safeHtml } from "./sanitize.js";

/** @import { Kind, KindContext, PaperItem, PaperOption } from "./types.js" */

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind} answered by all keys in their order, once they have been moved or confirmed
 */
export function orderingKind(item, { id, give }) {
    const atFirst = item.options.map(({ key }) => key);
    const said = h("p", { class: "gd-hidden", "aria-live": "polite" });
    const rows = new Map(item.options.map((option) => [option.key, row(option)]));
    const list = h(
        "ol",
        {
            class: "gd-order",
            "aria-labelledby": `${id}-stem`,
            "aria-describedby": `${id}-hint`,
        },
    );
    const confirm = button(say.confirmOrder, () => give(order.join(",")), "gd-quiet");
    let order = atFirst;
    let open = true;
    let answered = false;
    let dragging = false;

    /** @param {PaperOption} option */
    function row({ key, html }) {
        const place = h("span", { class: "gd-letter", "aria-hidden": "true" });
        const text = safeHtml(html);
        const name = (text.textContent ?? "").trim();
        const up = step("up", say.moveUp(name), () => move(key, -1));
        const down = step("down", say.moveDown(name), () => move(key, 1));
        const grip = h("span", { class: "gd-grip", "aria-hidden": "true" }, icon("grip"));
        const root = h(
            "li",
            { class: "gd-ordered" },
            grip,
            place,
            h("div", { class: "gd-option-text gd-prose" }, text),
            h("div", { class: "gd-order-steps" }, up, down),
        );
        grip.addEventListener("pointerdown", (event) => take(event, key, root, grip));
        return { place, up, down, root, name };
    }

    /**
     * @param {string} sign
     * @param {string} label
     * @param {() => void} action
     */
    function step(sign, label, action) {
        return h(
            "button",
            {
                type: "button",
                class: "gd-button gd-icon-button",
                "aria-label": label,
                onclick: action,
            },
            icon(sign),
        );
    }

    /**
     * @param {string} key
     * @param {number} by
     */
    function move(key, by) {
        const from = order.indexOf(key);
        const to = from + by;
        if (!open || to < 0 || to >= order.length) {
            return;
        }
        const next = order.filter((other) => other !== key);
        next.splice(to, 0, key);
        arrange(next);
        const moved = rows.get(key);
        const pressed = by < 0 ? moved?.up : moved?.down;
        (pressed?.disabled ? (by < 0 ? moved?.down : moved?.up) : pressed)?.focus();
        setText(said, say.movedTo(moved?.name ?? "", to + 1, order.length));
        give(order.join(","));
    }

    /**
     * The row stays where the finger is; the others step aside.
     *
     * @param {PointerEvent} event
     * @param {string} key
     * @param {HTMLElement} root
     * @param {HTMLElement} grip
     */
    function take(event, key, root, grip) {
        if (!open || event.button !== 0) {
            return;
        }
        event.preventDefault();
        grip.setPointerCapture(event.pointerId);
        const before = order.join(",");
        dragging = true;
        root.toggleAttribute("data-dragged", true);
        const over = (/** @type {PointerEvent} */ { clientY }) => {
            const previous = root.previousElementSibling;
            const next = root.nextElementSibling;
            if (previous && clientY < middle(previous)) {
                root.after(previous);
            } else if (next && clientY > middle(next)) {
                root.before(next);
            } else {
                return;
            }
            order = [...list.children].map((child) => keyOf(child));
            number();
        };
        const drop = () => {
            grip.removeEventListener("pointermove", over);
            grip.removeEventListener("pointerup", drop);
            grip.removeEventListener("pointercancel", drop);
            root.toggleAttribute("data-dragged", false);
            dragging = false;
            if (order.join(",") !== before) {
                setText(
                    said,
                    say.movedTo(rows.get(key)?.name ?? "", order.indexOf(key) + 1, order.length),
                );
                give(order.join(","));
            }
        };
        grip.addEventListener("pointermove", over);
        grip.addEventListener("pointerup", drop);
        grip.addEventListener("pointercancel", drop);
    }

    /** @param {Element} root */
    function keyOf(root) {
        return [...rows].find(([, each]) => each.root === root)?.[0] ?? "";
    }

    /** @param {string[]} next */
    function arrange(next) {
        order = next;
        list.replaceChildren(...order.flatMap((key) => rows.get(key)?.root ?? []));
        number();
    }

    function number() {
        order.forEach((key, index) => {
            const each = rows.get(key);
            if (each) {
                setText(each.place, answered || dragging ? String(index + 1) : "–");
                each.up.disabled = !open || index === 0;
                each.down.disabled = !open || index === order.length - 1;
            }
        });
    }

    return {
        root: h("div", { class: "gd-ordering" }, list, said, confirm),
        hint: say.putInOrder,
        clearLabel: say.clearOrder,
        update(answer, isOpen) {
            open = isOpen;
            answered = answer !== "";
            confirm.hidden = answered || !open;
            const wanted = answered ? answer : atFirst.join(",");
            if (!dragging && (wanted !== order.join(",") || list.childElementCount === 0)) {
                arrange(wanted.split(","));
            } else {
                number();
            }
        },
        press() {},
        flush() {},
        clear() {
            confirm.hidden = false;
            confirm.focus();
        },
    };
}

/** @param {Element} element */
function middle(element) {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
}
