package vn.giangduong.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersion;

/**
 * How people answer one question: by the two-parameter logistic model of item response theory, with
 * distractors that attract unequally. A question that is suspect has a distractor which the strong
 * take for right, as if the key named the wrong option.
 */
final class QuestionModel {

    private static final long SEED = 1_618_033;
    private static final double STRONG = 0.4;

    private final QuestionVersion question;
    private final double difficulty;
    private final double discrimination;
    private final boolean suspect;
    private final List<String> right;
    private final List<String> wrong;
    private final double[] pull;

    QuestionModel(QuestionVersion question, boolean suspect) {
        SplittableRandom random = new SplittableRandom(SEED + question.questionCode().hashCode());
        double byLevel =
                switch (question.level()) {
                    case RECOGNISE -> -0.5;
                    case UNDERSTAND -> 0;
                    case APPLY -> 0.4;
                    case APPLY_HIGH -> 0.8;
                };
        this.question = question;
        this.suspect = suspect;
        this.difficulty = byLevel + 0.7 * random.nextGaussian();
        this.discrimination = 0.8 + 0.8 * random.nextDouble();
        this.right = keys(true);
        this.wrong = keys(false);
        this.pull = new double[Math.max(1, wrong.size())];
        for (int i = 0; i < pull.length; i++) {
            pull[i] = Math.exp(0.7 * random.nextGaussian());
        }
    }

    private List<String> keys(boolean earning) {
        return question.options().stream()
                .filter(option -> earns(option) == earning)
                .map(QuestionOption::key)
                .sorted()
                .toList();
    }

    private static boolean earns(QuestionOption option) {
        return option.fraction().compareTo(BigDecimal.ZERO) > 0;
    }

    QuestionVersion question() {
        return question;
    }

    /** The option keys in the order somebody sees them. */
    String order(RandomGenerator random) {
        List<String> keys =
                new ArrayList<>(question.options().stream().map(QuestionOption::key).toList());
        if (question.type() != QuestionType.TRUE_FALSE) {
            for (int i = keys.size() - 1; i > 0; i--) {
                java.util.Collections.swap(keys, i, random.nextInt(i + 1));
            }
        }
        return String.join("", keys);
    }

    /** What somebody of that ability answers. */
    String answer(double ability, RandomGenerator random) {
        if (suspect && !wrong.isEmpty()) {
            boolean misled = random.nextDouble() < logistic(1.4 * (ability - STRONG));
            return misled ? wrong.getFirst() : anyOption(random);
        }
        if (random.nextDouble() < logistic(discrimination * (ability - difficulty))) {
            return String.join(",", right);
        }
        return question.type() == QuestionType.MULTIPLE ? partlyRight(random) : distractor(random);
    }

    private String anyOption(RandomGenerator random) {
        return question.options().get(random.nextInt(question.options().size())).key();
    }

    private String distractor(RandomGenerator random) {
        double sum = 0;
        for (double one : pull) {
            sum += one;
        }
        double ticket = random.nextDouble() * sum;
        int at = 0;
        while (at < wrong.size() - 1 && ticket >= pull[at]) {
            ticket -= pull[at++];
        }
        return wrong.isEmpty() ? "" : wrong.get(at);
    }

    /** Some of the right ones, and at times a wrong one with them. */
    private String partlyRight(RandomGenerator random) {
        List<String> chosen = new ArrayList<>();
        chosen.add(right.get(random.nextInt(right.size())));
        if (!wrong.isEmpty() && random.nextInt(3) > 0) {
            chosen.add(distractor(random));
        }
        return chosen.stream().sorted().reduce((one, other) -> one + ',' + other).orElse("");
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
