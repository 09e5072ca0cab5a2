package vn.giangduong.questionbank;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Permission;
import vn.giangduong.people.Access;
import vn.giangduong.questionbank.gift.GiftBodies;
import vn.giangduong.questionbank.gift.GiftOption;
import vn.giangduong.questionbank.gift.GiftQuestion;
import vn.giangduong.questionbank.gift.GiftTags;
import vn.giangduong.questionbank.gift.GiftType;
import vn.giangduong.questionbank.gift.GiftValidity;
import vn.giangduong.questionbank.gift.GiftWriter;

/** Writes banks as files that can be taken in again. For authors. */
@Service
public class QuestionBankExport {

    private final JdbcClient jdbc;
    private final VersionStore versions;
    private final Access access;
    private final AuditLog audit;

    QuestionBankExport(JdbcClient jdbc, VersionStore versions, Access access, AuditLog audit) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The bank as GIFT: each question that is not retired by its newest version, by topic and code.
     * Those of {@link #leftOut} are not in it.
     *
     * @throws QuestionNotFoundException when there is no such bank
     */
    @Transactional
    public String gift(String bankCode) {
        access.require(Permission.AUTHOR);
        String title =
                jdbc.sql("SELECT title FROM question_bank WHERE code = ?")
                        .param(bankCode)
                        .query(String.class)
                        .optional()
                        .orElseThrow(QuestionNotFoundException::new);
        Map<QuestionVersionId, String> codes = codes(bankCode);
        List<QuestionVersionId> ids = List.copyOf(codes.keySet());
        Map<QuestionVersionId, QuestionDraft> drafts = versions.drafts(ids);
        Map<String, String> header = new LinkedHashMap<>();
        header.put(GiftPreparation.BANK, bankCode);
        header.put(GiftPreparation.TITLE, title);
        List<GiftQuestion> questions =
                codes.entrySet().stream()
                        .filter(entry -> canHold(drafts.get(entry.getKey())))
                        .map(entry -> question(entry.getValue(), drafts.get(entry.getKey())))
                        .toList();
        int left = drafts.size() - questions.size();
        audit.record(
                "bank.export",
                "question_bank",
                bankCode,
                questions.size() + " questions" + (left == 0 ? "" : ", " + left + " left out"));
        return GiftWriter.write(header, questions);
    }

    /** How many questions of each type a file would lack, because it cannot say all they hold. */
    @Transactional(readOnly = true)
    public Map<QuestionType, Integer> leftOut(String bankCode) {
        access.require(Permission.AUTHOR);
        Map<QuestionType, Integer> left = new EnumMap<>(QuestionType.class);
        jdbc.sql(
                        """
                        SELECT v.type, v.body
                        FROM question_bank b
                            JOIN question q ON q.bank_id = b.id
                            JOIN question_version v ON v.question_id = q.id AND v.number = (
                                SELECT MAX(n.number) FROM question_version n
                                WHERE n.question_id = q.id)
                        WHERE b.code = ? AND v.state <> 'RETIRED' AND (
                            v.type NOT IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE')
                            OR JSON_VALUE(v.body, '$.rule') <> 'WEIGHTS'
                            OR JSON_VALUE(v.body, '$.lastStays') IN ('1', 'true'))
                        """)
                .param(bankCode)
                .query(
                        row -> {
                            if (!GiftBodies.canBeWritten(BodyJson.read(row.getString("body")))) {
                                left.merge(
                                        QuestionType.valueOf(row.getString("type")),
                                        1,
                                        Integer::sum);
                            }
                        });
        return left;
    }

    private static boolean canHold(@Nullable QuestionDraft draft) {
        return draft != null && GiftBodies.canBeWritten(draft.body());
    }

    private Map<QuestionVersionId, String> codes(String bankCode) {
        Map<QuestionVersionId, String> codes = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT v.id, q.code
                        FROM question_bank b
                            JOIN question q ON q.bank_id = b.id
                            JOIN question_version v ON v.question_id = q.id AND v.number = (
                                SELECT MAX(n.number) FROM question_version n
                                WHERE n.question_id = q.id)
                            JOIN topic t ON t.id = v.topic_id
                        WHERE b.code = ? AND v.state <> 'RETIRED'
                        ORDER BY t.path, q.code
                        """)
                .param(bankCode)
                .query(
                        row -> {
                            codes.put(
                                    new QuestionVersionId(row.getLong("id")),
                                    row.getString("code"));
                        });
        return codes;
    }

    private static GiftQuestion question(String code, @Nullable QuestionDraft draft) {
        if (draft == null || draft.level() == null) {
            throw new IllegalStateException("stored questions are whole");
        }
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(GiftTags.LEVEL, draft.level().code());
        tags.put(GiftTags.CITE, draft.citation());
        if (draft.validFrom() != null || draft.validTo() != null) {
            tags.put(
                    GiftTags.VALID,
                    new GiftValidity(draft.validFrom(), draft.validTo()).toString());
        }
        return new GiftQuestion(
                0,
                code,
                code,
                TopicPath.of(draft.topicPath()).headings(),
                tags,
                GiftType.valueOf(draft.type().name()),
                draft.stem(),
                draft.format(),
                draft.options().stream().map(QuestionBankExport::option).toList(),
                draft.body(),
                draft.explanation().isEmpty() ? null : draft.explanation());
    }

    private static GiftOption option(OptionDraft option) {
        String feedback = option.feedback();
        return new GiftOption(
                option.text(), option.fraction(), feedback.isEmpty() ? null : feedback);
    }
}
