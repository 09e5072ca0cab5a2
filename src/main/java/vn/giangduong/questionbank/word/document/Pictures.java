package vn.giangduong.questionbank.word.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.WordArchive.Relation;

/** The pictures of a document, each read once. */
final class Pictures {

    private final WordArchive archive;
    private final Map<String, Relation> relations;
    private final Map<String, WordPicture> known = new HashMap<>();

    Pictures(WordArchive archive, Map<String, Relation> relations) {
        this.archive = archive;
        this.relations = relations;
    }

    /** The picture a text refers to; one that lies outside or cannot be read is only known of. */
    WordPicture picture(@Nullable String id) throws IOException {
        Relation relation = relations.get(String.valueOf(id));
        if (relation == null || !relation.type().endsWith("/image")) {
            return WordPicture.NOT_KEPT;
        }
        WordPicture picture = known.get(relation.target());
        if (picture == null) {
            byte[] bytes = archive.bytes(relation.target(), archive.limits().pictureBytes());
            picture = bytes == null ? WordPicture.NOT_KEPT : WordPicture.of(bytes);
            known.put(relation.target(), picture);
        }
        return picture;
    }
}
