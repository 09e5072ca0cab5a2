package vn.giangduong.questionbank.gift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of a question. */
record GiftAnswers(GiftType type, List<GiftOption> options, @Nullable String explanation) {}
