package lu.fix4bizz.hub.security.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser by its User-Agent, as far as a person recognises it.
 *
 * @param name   {@code Firefox, Linux}; empty when nothing is recognised
 * @param mobile whether it is on a phone
 */
record Agent(String name, boolean mobile) {
    /** The first that matches: Edge names Chrome as well, and Chrome names Safari. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg", "Edge"), Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS/", "Firefox"), Map.entry("Chrome/", "Chrome"), Map.entry("CriOS/", "Chrome"), Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"), Map.entry("Linux", "Linux"));

    static Agent of(String userAgent) {
        String name = Stream.of(BROWSERS, SYSTEMS).map(known -> first(known, userAgent)).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        return new Agent(name, userAgent.contains("Mobile") || userAgent.contains("Android"));
    }

    private static String first(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream().filter(one -> userAgent.contains(one.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
