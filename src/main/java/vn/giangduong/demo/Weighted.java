package vn.giangduong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/** Values of which some come up more often than others. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private final int[] upTo;

    Weighted(SequencedMap<T, Integer> weights) {
        upTo = new int[weights.size()];
        int sum = 0;
        for (var entry : weights.entrySet()) {
            sum += entry.getValue();
            upTo[values.size()] = sum;
            values.add(entry.getKey());
        }
    }

    T pick(RandomGenerator random) {
        int ticket = random.nextInt(upTo[upTo.length - 1]);
        int at = 0;
        while (upTo[at] <= ticket) {
            at++;
        }
        return values.get(at);
    }
}
