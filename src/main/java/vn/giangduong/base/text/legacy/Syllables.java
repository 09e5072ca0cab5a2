package vn.giangduong.base.text.legacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a word can be a Vietnamese syllable: an initial, a rhyme of the written language, at most
 * one tone, and after a stop only the tones that can stand there. Says nothing of meaning.
 */
final class Syllables {

    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private static final Pattern INITIAL =
            Pattern.compile(
                    "(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?(.+)");

    private static final Pattern STOP = Pattern.compile(".*(c|ch|p|t)");

    private static final Set<String> RHYMES =
            Set.of(
                    """
                    a ac ach ai am an ang anh ao ap at au ay
                    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
                    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
                    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
                    y yêm yên yêng yêt yêu
                    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
                    oc oe oen oeo oet oi om on ong op ot ooc oong
                    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
                    u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uêu uơ
                    uy uya uych uynh uyn uyp uyt uyu uyên uyêt uôc uôi uôm uôn uông uôt
                    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
                    """
                            .strip()
                            .split("\\s+"));

    /** Lists have few different words; each is looked at once. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 50_000;

    private Syllables() {}

    /** Whether the word, in Unicode and of any case, can be one. */
    static boolean isPossible(String word) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(word.toLowerCase(Locale.ROOT), Syllables::looksPossible);
    }

    private static boolean looksPossible(String small) {
        String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        Matcher tones = TONES.matcher(apart);
        int count = 0;
        boolean sharpOrHeavy = false;
        while (tones.find()) {
            count++;
            sharpOrHeavy = "\u0301".equals(tones.group()) || "\u0323".equals(tones.group());
        }
        String bare = nfc(TONES.matcher(apart).replaceAll(""));
        return count <= 1 && isRhyming(bare, count == 0 ? null : sharpOrHeavy);
    }

    private static boolean isRhyming(
            String bare, @org.jspecify.annotations.Nullable Boolean sharpOrHeavy) {
        Matcher parts = INITIAL.matcher(bare);
        if (!parts.matches()) {
            return "gi".equals(bare);
        }
        String rhyme = parts.group(2);
        boolean known =
                RHYMES.contains(rhyme)
                        // "gì", "gìn": the i belongs to both; "qu" carries the u of "uy"
                        || ((bare.startsWith("g") || bare.startsWith("q"))
                                && RHYMES.contains(bare.substring(1)));
        boolean toneFits = !STOP.matcher(rhyme).matches() || Boolean.TRUE.equals(sharpOrHeavy);
        return known && toneFits;
    }

    /** The letter without its tone; its other marks stay. */
    static char withoutTone(char letter) {
        String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return nfc(TONES.matcher(apart).replaceAll("")).charAt(0);
    }

    static boolean hasTone(char letter) {
        return withoutTone(letter) != letter;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
