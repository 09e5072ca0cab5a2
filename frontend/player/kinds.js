/** Each kind of question by its own module, all behind one small interface. */
import { choiceKind } from "./kind-choice.js";
import { essayKind } from "./kind-essay.js";
import { gapsKind } from "./kind-gaps.js";
import { matchingKind } from "./kind-matching.js";
import { orderingKind } from "./kind-ordering.js";
import { statementsKind } from "./kind-statements.js";
import { numberKind, textKind } from "./kind-text.js";

/** @import { Kind, KindContext, PaperItem } from "./types.js" */

/** @type {Record<string, (item: PaperItem, context: KindContext) => Kind>} */
const KINDS = {
    SINGLE: choiceKind,
    MULTIPLE: choiceKind,
    TRUE_FALSE: choiceKind,
    STATEMENTS: statementsKind,
    SHORT_TEXT: textKind,
    NUMBER: numberKind,
    MATCHING: matchingKind,
    ORDERING: orderingKind,
    GAPS: gapsKind,
    ESSAY: essayKind,
};

/**
 * @param {PaperItem} item
 * @param {KindContext} context
 * @returns {Kind}
 */
export function kindOf(item, context) {
    return KINDS[item.type](item, context);
}
