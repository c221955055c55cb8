package lu.fix4bizz.hub.portal;

import java.util.List;
import java.util.stream.IntStream;

/** A piece of a sentence, plain or emphasised. */
public record Emphasis(String text, boolean strong) {

    /** Takes a sentence apart in which {@code **so**} is emphasised. */
    public static List<Emphasis> in(String sentence) {
        String[] pieces = sentence.split("\\*\\*");
        return IntStream.range(0, pieces.length).mapToObj(i -> new Emphasis(pieces[i], i % 2 == 1)).toList();
    }

    /** The sentence without marks, where nothing can be emphasised. */
    public static String plain(String sentence) {
        return sentence.replace("**", "");
    }
}
