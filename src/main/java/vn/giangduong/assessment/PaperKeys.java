package vn.giangduong.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giangduong.questionbank.marking.AnswerKey;

/**
 * What a paper takes and what is right in it, kept in memory for the papers in use. A paper never
 * changes, so what is kept is never stale; what is not kept is read again.
 */
@Component
class PaperKeys {

    private static final int MOST = 20_000;

    private final PaperStore papers;
    private final Map<AttemptId, List<AnswerKey>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<AttemptId, List<AnswerKey>> eldest) {
                    return size() > MOST;
                }
            };

    PaperKeys(PaperStore papers) {
        this.papers = papers;
    }

    /** What is right in each question, in the order of the paper. */
    List<AnswerKey> of(AttemptId attempt) {
        List<AnswerKey> known;
        synchronized (kept) {
            known = kept.get(attempt);
        }
        return known == null ? keep(attempt, papers.read(attempt)) : known;
    }

    /** Keeps the keys of a paper that has just been read. */
    List<AnswerKey> keep(AttemptId attempt, List<PaperItem> paper) {
        List<AnswerKey> keys = paper.stream().map(PaperItem::key).toList();
        synchronized (kept) {
            kept.put(attempt, keys);
        }
        return keys;
    }
}
