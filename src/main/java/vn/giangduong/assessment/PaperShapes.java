package vn.giangduong.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionType;

/**
 * Which answers a paper takes, kept in memory for the papers in use. A paper never changes, so what
 * is kept is never stale; what is not kept is read again.
 */
@Component
class PaperShapes {

    private static final int MOST = 20_000;

    private final PaperStore papers;
    private final Map<AttemptId, List<ItemShape>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<AttemptId, List<ItemShape>> eldest) {
                    return size() > MOST;
                }
            };

    PaperShapes(PaperStore papers) {
        this.papers = papers;
    }

    /**
     * What one question takes.
     *
     * @param options the keys of its options
     * @param several whether more than one may be chosen
     */
    record ItemShape(Set<String> options, boolean several) {}

    /** The shapes in the order of the paper. */
    List<ItemShape> of(AttemptId attempt) {
        List<ItemShape> known;
        synchronized (kept) {
            known = kept.get(attempt);
        }
        return known == null ? keep(attempt, papers.read(attempt)) : known;
    }

    /** Keeps the shapes of a paper that has just been read. */
    List<ItemShape> keep(AttemptId attempt, List<PaperItem> paper) {
        List<ItemShape> shapes = paper.stream().map(PaperShapes::shape).toList();
        synchronized (kept) {
            kept.put(attempt, shapes);
        }
        return shapes;
    }

    private static ItemShape shape(PaperItem item) {
        Set<String> keys =
                item.options().stream()
                        .map(QuestionOption::key)
                        .collect(Collectors.toUnmodifiableSet());
        return new ItemShape(keys, item.question().type() == QuestionType.MULTIPLE);
    }
}
