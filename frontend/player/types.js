/**
 * Shapes shared by the player's modules. Nothing is loaded from here at run time: the other modules
 * name these types in JSDoc only.
 *
 * @typedef {"SINGLE" | "MULTIPLE" | "TRUE_FALSE"} ItemType
 *
 * @typedef {object} PaperOption
 * @property {string} key stable key of the option; the letter on the screen is its place in the list
 * @property {string} html
 *
 * @typedef {object} PaperItem
 * @property {number} position 1-based
 * @property {ItemType} type
 * @property {string} stemHtml
 * @property {PaperOption[]} options in the frozen display order
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
 * @property {string} answer option keys in alphabetical order joined by ","; "" is "cleared"
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
 * @typedef {object} ReviewItem
 * @property {number} position
 * @property {ItemType} type
 * @property {string} stemHtml
 * @property {ReviewOption[]} options
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
