/** What the player says, in Vietnamese and English, and how it writes times and marks. */

const TIME_ZONE = "Asia/Ho_Chi_Minh";

const vi = {
    documentTitle: (/** @type {string} */ title) => `${title} · Giảng Đường`,
    quiz: "Làm bài",

    questionOf: (/** @type {number} */ n, /** @type {number} */ count) => `Câu ${n} / ${count}`,
    question: (/** @type {number} */ n) => `Câu ${n}`,
    chooseOne: "Chọn một đáp án",
    chooseMany: "Chọn một hoặc nhiều đáp án",
    chooseTrueFalse: "Chọn đúng hoặc sai",
    judgeEach: "Chọn đúng hoặc sai cho từng nhận định",
    typeText: "Gõ câu trả lời ngắn",
    typeNumber: "Gõ một số; phần thập phân viết sau dấu phẩy hoặc dấu chấm",
    typeNumberIn: (/** @type {string} */ units) => `Gõ một số, rồi chọn đơn vị (${units})`,
    joinEach: "Chọn ý phù hợp cho từng dòng",
    putInOrder: "Kéo, hoặc dùng nút lên xuống, để xếp đúng thứ tự",
    fillGaps: "Điền vào các chỗ trống trong câu",
    writeEssay: "Viết câu trả lời; bài được lưu trong lúc viết",
    right: "Đúng",
    wrong: "Sai",
    pick: "Chọn…",
    unit: "Đơn vị",
    noUnit: "Không đơn vị",
    rightColumn: "Các ý để chọn",
    gap: (/** @type {number} */ n) => `Chỗ trống ${n}`,
    charactersOf: (/** @type {number} */ n, /** @type {number} */ longest) =>
        `${markOf(n)}/${markOf(longest)} ký tự`,
    confirmOrder: "Giữ nguyên thứ tự này",
    clearOrder: "Bỏ thứ tự đã xếp",
    moveUp: (/** @type {string} */ name) => `Đưa lên: ${name}`,
    moveDown: (/** @type {string} */ name) => `Đưa xuống: ${name}`,
    movedTo: (
        /** @type {string} */ name,
        /** @type {number} */ place,
        /** @type {number} */ count,
    ) => `${name}: vị trí ${place} trên ${count}`,
    erase: "Xóa câu trả lời",
    clear: "Bỏ chọn",
    notAnswered: "Chưa trả lời",
    flag: "Đánh dấu để xem lại",
    flagged: "Đã đánh dấu",
    next: "Câu tiếp",
    previous: "Câu trước",
    navigation: "Chuyển câu",
    keys: "Phím 1–9 chọn đáp án, ← → chuyển câu, F đánh dấu",

    saved: (/** @type {string} */ time) => `Đã lưu ${time}`,
    writing: "Đang giữ trên máy…",
    waiting: (/** @type {string} */ time) => `Chờ gửi · đã giữ trên máy lúc ${time}`,
    waitingUnsafe: (/** @type {string} */ time) => `Chờ gửi · trả lời lúc ${time}`,
    allSaved: (/** @type {string} */ time) => `Đã lưu hết, lúc ${time}`,
    waitingCount: (/** @type {number} */ n) => `${n} câu chờ gửi`,
    saySaved: (/** @type {number[]} */ positions, /** @type {string} */ time) =>
        `Đã lưu câu ${positions.join(", ")} lúc ${time}`,
    sayHeld: (/** @type {number[]} */ positions) =>
        `Câu ${positions.join(", ")}: chờ gửi, đã giữ trên máy`,

    offline: (/** @type {number} */ n) =>
        n > 0
            ? `Mất mạng. Cứ làm tiếp: ${n} câu đang giữ trên máy, sẽ tự gửi khi có mạng.`
            : "Mất mạng. Cứ làm tiếp: câu trả lời được giữ trên máy, sẽ tự gửi khi có mạng.",
    serverBusy: (/** @type {number} */ n) =>
        n > 0
            ? `Máy chủ đang bận. Cứ làm tiếp: ${n} câu đang giữ trên máy, sẽ tự gửi lại.`
            : "Máy chủ đang bận. Cứ làm tiếp: câu trả lời được giữ trên máy, sẽ tự gửi lại.",
    loginNeeded: (/** @type {number} */ n) =>
        n > 0
            ? `Phiên đăng nhập đã hết. ${n} câu đang giữ trên máy, sẽ gửi sau khi đăng nhập lại.`
            : "Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp; các câu đã lưu vẫn còn.",
    login: "Đăng nhập lại",
    refused: (/** @type {number} */ n) =>
        `Máy chủ chưa nhận ${n > 0 ? `${n} câu` : "yêu cầu"}. Câu trả lời vẫn giữ trên máy; ` +
        "hãy báo giám thị hoặc giáo vụ.",
    reference: (/** @type {string} */ code) => `Mã tra cứu: ${code}`,
    recovered: (/** @type {number} */ n) =>
        n > 0 ? `Có mạng lại. Đã gửi xong ${n} câu.` : "Có mạng lại.",
    retry: "Thử lại ngay",
    unsafeJournal:
        "Trình duyệt này không cho giữ câu trả lời chắc chắn trên máy (có thể đang mở ẩn danh). " +
        "Đừng đóng trang khi còn câu chờ gửi.",
    gotIt: "Đã rõ",

    timeLeft: "Thời gian còn lại",
    timeOver: "Hết giờ",
    minutesLeft: (/** @type {number} */ n) => `Còn ${n} phút làm bài.`,
    deadlineMoved: (/** @type {string} */ time) => `Giờ làm bài đã đổi: làm đến ${time}.`,
    deadlineGone: "Giờ làm bài đã đổi: không còn giới hạn thời gian.",

    map: "Các câu hỏi",
    mapSaved: "Đã lưu",
    mapWaiting: "Chờ gửi",
    mapFlagged: "Đánh dấu",
    mapSeen: "Đã xem, chưa trả lời",
    mapUnseen: "Chưa xem",
    mapItem: (/** @type {number} */ n, /** @type {string[]} */ states) =>
        `Câu ${n}: ${states.join(", ").toLowerCase()}`,
    allOnOnePage: "Tất cả câu trên một trang",
    answeredOf: (/** @type {number} */ n, /** @type {number} */ count) =>
        `Đã trả lời ${n}/${count} câu`,

    display: "Cách hiển thị",
    largeType: "Chữ lớn",
    highContrast: "Tương phản cao",

    review: "Xem lại và nộp",
    submit: "Nộp bài",
    submitTitle: "Nộp bài",
    summaryAll: (/** @type {number} */ count) => `Đã trả lời đủ ${count}/${count} câu.`,
    summary: (
        /** @type {number} */ n,
        /** @type {number} */ count,
        /** @type {number[]} */ missing,
    ) =>
        `Đã trả lời ${n}/${count}, còn ${missing.length} câu chưa trả lời (${missing.join(", ")}).`,
    summaryFlagged: (/** @type {number[]} */ positions) =>
        `Đánh dấu để xem lại: câu ${positions.join(", ")}.`,
    summarySaved: "Mọi câu trả lời đã lưu trên máy chủ.",
    summaryWaiting: (/** @type {number} */ n) =>
        `Còn ${n} câu chờ gửi. Bài chỉ được nộp sau khi gửi xong các câu này.`,
    submitOffline: "Đang mất mạng: bài sẽ được nộp ngay khi có mạng lại.",
    submitFinal: "Nộp rồi thì không sửa được nữa.",
    confirmSubmit: "Nộp bài ngay",
    backToQuestions: "Quay lại làm bài",
    goTo: (/** @type {number} */ n) => `Đến câu ${n}`,

    finishing: "Đang nộp bài…",
    finishingSending: (/** @type {number} */ n) => `Đang gửi nốt ${n} câu rồi nộp bài…`,
    finishingClosed: "Bài đã đóng. Đang lấy kết quả…",
    finishingOffline: (/** @type {number} */ n) =>
        (n > 0 ? `Mất mạng. ${n} câu đang giữ trên máy. ` : "Mất mạng. Câu trả lời đã lưu hết. ") +
        "Bài sẽ tự nộp ngay khi có mạng lại; hãy để trang này mở.",
    timeOverTitle: "Hết giờ làm bài",
    timeOverText: "Câu trả lời trong giờ được gửi và nộp tự động.",

    opening: "Đang mở bài…",
    openingOffline: "Chưa mở được bài: mất mạng.",
    openingServer: "Chưa mở được bài: máy chủ đang bận.",
    openingHeld: (/** @type {number} */ n) =>
        `${n} câu trả lời trước đó vẫn giữ trên máy và sẽ được gửi đầu tiên.`,
    openingRetry: "Trang đang tự thử lại.",

    otherTitle: "Bài này đang được làm ở nơi khác",
    otherText: (/** @type {string | null} */ since) =>
        `Một tab hoặc một máy khác đang ghi câu trả lời${since ? ` từ lúc ${since}` : ""}. ` +
        "Mỗi lúc chỉ một nơi được ghi để không câu nào bị ghi đè.",
    stoppedTitle: "Đã chuyển sang làm ở nơi khác",
    stoppedText: "Tab này đã dừng ghi. Các câu đã lưu vẫn còn nguyên trên máy chủ.",
    otherHeld: (/** @type {number} */ n) =>
        `${n} câu ở đây chưa gửi được, vẫn giữ trên máy; làm tiếp ở đây thì sẽ gửi.`,
    takeOver: "Làm tiếp ở đây",
    takeOverNote: "Nơi kia sẽ dừng ghi ngay.",

    loginTitle: "Cần đăng nhập lại",
    failedTitle: "Không mở được bài này",
    home: "Về trang đầu",
    failedText: "Máy chủ không cho mở bài. Không có câu trả lời nào bị mất.",

    closedTitle: "Bài đã đóng",
    closedText: "Bài đã được nộp hoặc đã hết giờ. Kết quả sẽ có khi được công bố.",
    notAccepted: (/** @type {number} */ n) =>
        `${n} câu gửi đến sau khi bài đóng nên máy chủ không nhận. Các câu này vẫn giữ trên máy; ` +
        "nếu đã trả lời trong giờ, hãy báo giám thị.",

    resultTitle: "Kết quả",
    passed: "Đạt",
    failed: "Chưa đạt",
    submittedOnly: "Đã nộp bài",
    markPending: "Điểm sẽ có khi được công bố.",
    mark: "điểm",
    outOf: (/** @type {string} */ max) => `trên ${max} điểm`,
    correctOf: (/** @type {number} */ n, /** @type {number} */ count) => `Đúng ${n}/${count} câu`,
    passMark: (/** @type {string} */ mark) => `Điểm đạt: từ ${mark}`,
    passMarkTick: (/** @type {string} */ mark) => `đạt từ ${mark}`,
    scale: (/** @type {string} */ mark, /** @type {string} */ max, /** @type {string} */ pass) =>
        `${mark} trên ${max} điểm, đạt từ ${pass}`,
    receipt: "Mã biên nhận",
    submittedAt: (/** @type {string} */ time) => `Nộp lúc ${time}`,
    copy: "Sao chép",
    copied: "Đã sao chép",
    back: "Về chuyên đề",
    wrongTitle: (/** @type {number} */ n) => `${n} câu cần xem lại`,
    allRight: "Đúng tất cả. Không có câu nào cần xem lại.",
    onlyWrong: (/** @type {number} */ n) => `Chỉ câu sai (${n})`,
    all: (/** @type {number} */ n) => `Tất cả (${n})`,
    filter: "Lọc câu",
    itemRight: "Đúng",
    itemPartly: "Đúng một phần",
    itemWrong: "Sai",
    itemBlank: "Chưa trả lời",
    itemMark: (/** @type {string} */ mark, /** @type {string} */ max) => `${mark}/${max} điểm`,
    optionRight: "Đáp án đúng",
    optionChosenRight: "Đã chọn, đúng",
    optionChosenWrong: "Đã chọn, chưa đúng",
    itemWaits: "Chờ chấm",
    waitsNote: "Giảng viên sẽ chấm câu này; điểm của bài sẽ được cộng thêm.",
    waitCount: (/** @type {number} */ n) => `${n} câu chờ giảng viên chấm`,
    noneWrong: "Không có câu nào sai.",
    lineGiven: "Trả lời",
    lineNothing: "Bỏ trống",
    lineJudged: (/** @type {boolean} */ right) => `Đã chọn: ${right ? "Đúng" : "Sai"}`,
    lineRight: "Đúng",
    linePartly: "Đúng một phần",
    lineWrong: "Chưa đúng",
    lineAnswer: "Đáp án",
    statementIs: (/** @type {boolean} */ right) => `Nhận định này ${right ? "đúng" : "sai"}`,
    place: (/** @type {string} */ n) => `Vị trí ${n}`,
    why: "Giải thích",
    citation: "Căn cứ",
};

const plural = (/** @type {number} */ n, /** @type {string} */ one, /** @type {string} */ many) =>
    `${n} ${n === 1 ? one : many}`;
const answersOf = (/** @type {number} */ n) => plural(n, "answer", "answers");

/** @type {typeof vi} */
const en = {
    documentTitle: (title) => `${title} · Giảng Đường`,
    quiz: "Quiz",

    questionOf: (n, count) => `Question ${n} / ${count}`,
    question: (n) => `Question ${n}`,
    chooseOne: "Choose one answer",
    chooseMany: "Choose one or more answers",
    chooseTrueFalse: "Choose true or false",
    judgeEach: "Judge each statement right or wrong",
    typeText: "Type a short answer",
    typeNumber: "Type a number; decimals after a comma or a point",
    typeNumberIn: (units) => `Type a number, then choose the unit (${units})`,
    joinEach: "Choose what belongs to each line",
    putInOrder: "Drag, or use the buttons, to put these in order",
    fillGaps: "Fill the gaps in the text",
    writeEssay: "Write your answer; it is saved as you write",
    right: "Right",
    wrong: "Wrong",
    pick: "Choose…",
    unit: "Unit",
    noUnit: "No unit",
    rightColumn: "What to choose from",
    gap: (n) => `Gap ${n}`,
    charactersOf: (n, longest) => `${markOf(n)}/${markOf(longest)} characters`,
    confirmOrder: "Keep this order",
    clearOrder: "Clear the order",
    moveUp: (name) => `Move up: ${name}`,
    moveDown: (name) => `Move down: ${name}`,
    movedTo: (name, place, count) => `${name}: place ${place} of ${count}`,
    erase: "Clear the answer",
    clear: "Clear",
    notAnswered: "Not answered",
    flag: "Flag for review",
    flagged: "Flagged",
    next: "Next",
    previous: "Previous",
    navigation: "Move between questions",
    keys: "Keys 1–9 choose, ← → move, F flags",

    saved: (time) => `Saved ${time}`,
    writing: "Keeping it on this device…",
    waiting: (time) => `Waiting to be sent · kept on this device at ${time}`,
    waitingUnsafe: (time) => `Waiting to be sent · answered at ${time}`,
    allSaved: (time) => `All saved at ${time}`,
    waitingCount: (n) => `${n} waiting to be sent`,
    saySaved: (positions, time) => `Saved question ${positions.join(", ")} at ${time}`,
    sayHeld: (positions) =>
        `Question ${positions.join(", ")}: waiting to be sent, kept on this device`,

    offline: (n) =>
        n > 0
            ? `No network. Carry on: ${answersOf(n)} kept on this device, sent as soon as it is back.`
            : "No network. Carry on: answers are kept on this device and sent as soon as it is back.",
    serverBusy: (n) =>
        n > 0
            ? `The server is busy. Carry on: ${answersOf(n)} kept on this device, sent again soon.`
            : "The server is busy. Carry on: answers are kept on this device and sent again soon.",
    loginNeeded: (n) =>
        n > 0
            ? `You have been signed out. ${answersOf(n)} kept on this device, sent once you sign in.`
            : "You have been signed out. Sign in to carry on; what was saved is safe.",
    login: "Sign in again",
    refused: (n) =>
        `The server did not accept ${n > 0 ? answersOf(n) : "the request"}. They are kept on this ` +
        "device; please tell the invigilator or the training officer.",
    reference: (code) => `Reference: ${code}`,
    recovered: (n) => (n > 0 ? `Back online. ${answersOf(n)} sent.` : "Back online."),
    retry: "Try now",
    unsafeJournal:
        "This browser does not let the page keep answers safely on the device (private window?). " +
        "Do not close the page while answers are waiting.",
    gotIt: "Understood",

    timeLeft: "Time left",
    timeOver: "Time is up",
    minutesLeft: (n) => `${plural(n, "minute", "minutes")} left.`,
    deadlineMoved: (time) => `The deadline has changed: work until ${time}.`,
    deadlineGone: "The deadline has changed: no time limit any more.",

    map: "Questions",
    mapSaved: "Saved",
    mapWaiting: "Waiting",
    mapFlagged: "Flagged",
    mapSeen: "Seen, not answered",
    mapUnseen: "Not seen",
    mapItem: (n, states) => `Question ${n}: ${states.join(", ").toLowerCase()}`,
    allOnOnePage: "All questions on one page",
    answeredOf: (n, count) => `${n} of ${count} answered`,

    display: "Display",
    largeType: "Large type",
    highContrast: "High contrast",

    review: "Check and submit",
    submit: "Submit",
    submitTitle: "Submit",
    summaryAll: (count) => `All ${count} of ${count} answered.`,
    summary: (n, count, missing) =>
        `${n} of ${count} answered, ${missing.length} not answered (${missing.join(", ")}).`,
    summaryFlagged: (positions) => `Flagged for review: ${positions.join(", ")}.`,
    summarySaved: "Every answer is saved on the server.",
    summaryWaiting: (n) =>
        `${answersOf(n)} still waiting. The quiz is submitted only after they have been sent.`,
    submitOffline: "No network: the quiz will be submitted as soon as it is back.",
    submitFinal: "Nothing can be changed after submitting.",
    confirmSubmit: "Submit now",
    backToQuestions: "Back to the questions",
    goTo: (n) => `Go to question ${n}`,

    finishing: "Submitting…",
    finishingSending: (n) => `Sending ${answersOf(n)}, then submitting…`,
    finishingClosed: "The quiz is closed. Fetching the result…",
    finishingOffline: (n) =>
        (n > 0
            ? `No network. ${answersOf(n)} kept on this device. `
            : "No network. All answers are saved. ") +
        "The quiz will be submitted as soon as it is back; leave this page open.",
    timeOverTitle: "Time is up",
    timeOverText: "Answers given in time are sent and submitted automatically.",

    opening: "Opening…",
    openingOffline: "Could not open the quiz: no network.",
    openingServer: "Could not open the quiz: the server is busy.",
    openingHeld: (n) => `${answersOf(n)} from before kept on this device; they are sent first.`,
    openingRetry: "The page keeps trying.",

    otherTitle: "This quiz is being taken elsewhere",
    otherText: (since) =>
        `Another tab or device is writing answers${since ? ` since ${since}` : ""}. ` +
        "Only one place writes at a time, so that nothing is overwritten.",
    stoppedTitle: "Moved to another place",
    stoppedText: "This tab has stopped writing. What was saved is safe on the server.",
    otherHeld: (n) =>
        `${answersOf(n)} not sent from here, kept on this device; carry on here to send.`,
    takeOver: "Carry on here",
    takeOverNote: "The other place stops writing at once.",

    loginTitle: "Please sign in again",
    failedTitle: "This quiz cannot be opened",
    home: "To the start page",
    failedText: "The server did not open it. No answer has been lost.",

    closedTitle: "The quiz is closed",
    closedText: "It has been submitted or its time is over. The result comes when it is released.",
    notAccepted: (n) =>
        `${answersOf(n)} arrived after the quiz was closed and not accepted. They are kept on this ` +
        "device; if they were given in time, please tell the invigilator.",

    resultTitle: "Result",
    passed: "Passed",
    failed: "Not passed",
    submittedOnly: "Submitted",
    markPending: "The mark comes when it is released.",
    mark: "points",
    outOf: (max) => `of ${max} points`,
    correctOf: (n, count) => `${n} of ${count} correct`,
    passMark: (mark) => `Pass mark: ${mark}`,
    passMarkTick: (mark) => `pass ${mark}`,
    scale: (mark, max, pass) => `${mark} of ${max} points, pass mark ${pass}`,
    receipt: "Receipt",
    submittedAt: (time) => `Submitted at ${time}`,
    copy: "Copy",
    copied: "Copied",
    back: "Back to the module",
    wrongTitle: (n) => `${plural(n, "question", "questions")} to look at again`,
    allRight: "All correct. Nothing to look at again.",
    onlyWrong: (n) => `Wrong only (${n})`,
    all: (n) => `All (${n})`,
    filter: "Filter questions",
    itemRight: "Correct",
    itemPartly: "Partly correct",
    itemWrong: "Wrong",
    itemBlank: "Not answered",
    itemMark: (mark, max) => `${mark}/${max} points`,
    optionRight: "Correct answer",
    optionChosenRight: "Chosen, correct",
    optionChosenWrong: "Chosen, not correct",
    itemWaits: "To be marked",
    waitsNote: "A lecturer will mark this question; your mark can still rise.",
    waitCount: (n) => `${plural(n, "question", "questions")} still to be marked by a lecturer`,
    noneWrong: "No question is wrong.",
    lineGiven: "Answer",
    lineNothing: "Left blank",
    lineJudged: (right) => `Chosen: ${right ? "Right" : "Wrong"}`,
    lineRight: "Right",
    linePartly: "Partly right",
    lineWrong: "Not right",
    lineAnswer: "Right answer",
    statementIs: (right) => `This statement is ${right ? "right" : "wrong"}`,
    place: (n) => `Place ${n}`,
    why: "Explanation",
    citation: "Source",
};

const language = document.documentElement.lang.toLowerCase().startsWith("en") ? "en" : "vi";
const locale = language === "en" ? "en-GB" : "vi-VN";

/** The dictionary of the page's language. */
export const say = language === "en" ? en : vi;

const timeFormat = new Intl.DateTimeFormat("en-GB", {
    timeZone: TIME_ZONE,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
});
const dayFormat = new Intl.DateTimeFormat("en-GB", {
    timeZone: TIME_ZONE,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
});
const markFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/**
 * @param {string | null} instant ISO-8601
 * @returns {string} "10:31:07" in Vietnam, or "" for none
 */
export function timeOf(instant) {
    return instant ? timeFormat.format(new Date(instant)) : "";
}

/**
 * @param {string | null} instant ISO-8601
 * @returns {string} "10:31" in Vietnam
 */
export function hourOf(instant) {
    return timeOf(instant).slice(0, 5);
}

/**
 * @param {string} instant ISO-8601
 * @returns {string} "10:31:07, 22/11/2026" in Vietnam
 */
export function momentOf(instant) {
    return `${timeOf(instant)}, ${dayFormat.format(new Date(instant))}`;
}

/**
 * @param {number} mark
 * @returns {string} with the language's decimal sign: "7,5"
 */
export function markOf(mark) {
    return markFormat.format(mark);
}

/**
 * @param {number} milliseconds time left
 * @returns {string} "18:42" or "1:18:42"; rounded up, so that 0:00 means over
 */
export function durationOf(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours > 0 ? `${hours}:${rest}` : rest;
}
