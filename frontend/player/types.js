/**
 * Shapes shared by the player's modules. Nothing is loaded from here at run time: the other modules
 * name these types in JSDoc only.
 *
 * @typedef {"SINGLE" | "MULTIPLE" | "TRUE_FALSE" | "STATEMENTS" | "SHORT_TEXT" | "NUMBER"
 *     | "MATCHING" | "ORDERING" | "GAPS" | "ESSAY"} ItemType
 *
 * @typedef {object} PaperOption
 * @property {string} key stable key of the option; the letter on the screen is its place in the list
 * @property {string} html
 *
 * @typedef {object} PaperGap
 * @property {number} number as the stem names it
 * @property {PaperOption[]} words plain, to drop into it; none when it is typed
 * @property {number} longest characters that may be typed
 *
 * @typedef {object} ItemParts what a question has beside its options
 * @property {string[]} lefts safe HTML of what is matched, numbered from 1
 * @property {PaperGap[]} gaps
 * @property {string[]} units what may stand behind a number
 * @property {number} longest characters that may be typed
 *
 * @typedef {object} PaperItem
 * @property {number} position 1-based
 * @property {ItemType} type
 * @property {string} stemHtml
 * @property {PaperOption[]} options in the frozen display order
 * @property {ItemParts} parts
 *
 * @typedef {object} KindContext what a kind of question works with
 * @property {string} id of its elements
 * @property {HTMLElement} stem the question's text, with `${id}-stem`
 * @property {(answer: string) => void} give records an answer; "" is "cleared"
 * @property {() => number | null} remaining milliseconds to the deadline
 *
 * @typedef {object} Kind how one kind of question is answered
 * @property {HTMLElement} root
 * @property {string} hint what to do
 * @property {string | null} clearLabel what clearing is called; null where no button is needed
 * @property {(answer: string, open: boolean) => void} update shows an answer; whether it may change
 * @property {(index: number) => void} press chooses by a digit, where there is something to choose
 * @property {() => void} flush records at once what is being typed
 * @property {() => void} clear empties what is typed and puts the focus on it
 *
 * @typedef {object} StoredAnswer what the server has committed for one position
 * @property {number} position
 * @property {string} answer
 * @property {boolean} flagged
 * @property {number} sequence
 * @property {string} savedAt
 * @property {string} [givenAt]
 *
 * @typedef {object} Paper the answer to "open"
 * @property {number} attemptId
 * @property {string} state
 * @property {string} token
 * @property {string} writer
 * @property {string} title
 * @property {string} moduleTitle
 * @property {string} cadreName
 * @property {string} serverTime
 * @property {string | null} deadline
 * @property {number} lastSequence
 * @property {number} passMark
 * @property {string} returnTo
 * @property {PaperItem[]} items
 * @property {StoredAnswer[]} answers
 *
 * @typedef {object} JournalEntry one change, as kept on the device
 * @property {string} attemptId
 * @property {string} writer the tab that numbered the change
 * @property {number} sequence
 * @property {number} position
 * @property {string} answer as the question's kind writes it; "" is "cleared"
 * @property {boolean} flagged
 * @property {string} givenAt ISO-8601, this device's clock corrected by the measured skew
 * @property {boolean} acknowledged
 * @property {string | null} savedAt
 *
 * @typedef {object} SaveResult
 * @property {number} acknowledged
 * @property {string} savedAt
 * @property {string} serverTime
 * @property {string | null} deadline
 * @property {string} state
 *
 * @typedef {object} AttemptState
 * @property {string} state
 * @property {string | null} deadline
 * @property {string} serverTime
 * @property {string | null} writer
 * @property {number} acknowledged
 *
 * @typedef {object} ReviewOption
 * @property {string} key
 * @property {string} html
 * @property {boolean} correct
 * @property {boolean} chosen
 * @property {string | null} feedbackHtml
 *
 * @typedef {object} ReviewLine one part of an answer with its truth
 * @property {string} askedHtml what the part is about; empty when it is the question itself
 * @property {string} givenHtml empty for nothing
 * @property {boolean | null} [judged] for a statement: whether it was said to be right
 * @property {string} rightHtml empty when it is not one text
 * @property {boolean | null} [statementIsRight]
 * @property {boolean} right whether it earned everything
 *
 * @typedef {object} ReviewItem
 * @property {number} position
 * @property {ItemType} type
 * @property {string} stemHtml
 * @property {ReviewOption[]} options
 * @property {ReviewLine[]} lines
 * @property {boolean} waits whether a person has still to mark it
 * @property {number} mark
 * @property {number} maxMark
 * @property {string | null} explanationHtml
 * @property {string | null} citation
 *
 * @typedef {object} Review
 * @property {string} state
 * @property {string} receipt
 * @property {string} submittedAt
 * @property {number | null} mark null while the result is not released
 * @property {number} passMark
 * @property {boolean | null} passed
 * @property {number} correct
 * @property {number} count
 * @property {string} returnTo
 * @property {ReviewItem[]} [items]
 *
 * @typedef {"writing" | "waiting" | "saved"} SaveStatus
 *
 * @typedef {object} AnswerView what the screen knows of one position
 * @property {string} answer
 * @property {boolean} flagged
 * @property {number} sequence
 * @property {SaveStatus} status
 * @property {string | null} savedAt
 * @property {string | null} givenAt
 *
 * @typedef {"opening" | "answering" | "finishing" | "otherWriter" | "login" | "failed" | "closed"
 *     | "review"} Phase
 * @typedef {"up" | "offline" | "server" | "login" | "refused"} Connection
 * @typedef {"candidate" | "deadline" | "closed"} FinishReason
 */
export {};
