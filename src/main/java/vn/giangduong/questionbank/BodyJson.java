package vn.giangduong.questionbank;

import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** How bodies are kept in the database. */
final class BodyJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BodyJson() {}

    static String write(QuestionBody body) {
        return JSON.writerFor(QuestionBody.class).writeValueAsString(body);
    }

    static QuestionBody read(String json) {
        return JSON.readValue(json, QuestionBody.class);
    }
}
