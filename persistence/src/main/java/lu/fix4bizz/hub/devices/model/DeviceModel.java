package lu.fix4bizz.hub.devices.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maker and type of a phone as one word, {@code yealink-t42s}. The list is what is offered; a type that is not in it is as good. */
public record DeviceModel(String word) {
    public static final DeviceModel SOFTPHONE = new DeviceModel("softphone");
    public static final DeviceModel OTHER = new DeviceModel("other");
    public static final List<DeviceModel> OFFERED = List.of(new DeviceModel("yealink-t31p"), new DeviceModel("yealink-t33g"), new DeviceModel("yealink-t42s"),
            new DeviceModel("yealink-t43u"), new DeviceModel("yealink-t46u"), new DeviceModel("yealink-t53w"), new DeviceModel("yealink-t54w"),
            new DeviceModel("yealink-w70b"), new DeviceModel("snom-d717"), new DeviceModel("snom-d735"), new DeviceModel("snom-d785"),
            new DeviceModel("snom-d862"), SOFTPHONE, OTHER);
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /** Also as people write it, {@code Yealink T42S}; empty for what is no such word. */
    public static Optional<DeviceModel> read(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_/-]+", "-");
        return WORD.matcher(word).matches() && word.length() <= LONGEST ? Optional.of(new DeviceModel(word)) : Optional.empty();
    }

    /** Whether such phones are told apart by their MAC address: those with a maker. */
    public boolean hasMac() {
        return word.indexOf('-') > 0;
    }

    /** As the maker writes it; the word itself where there is none. */
    public String label() {
        int maker = word.indexOf('-');
        return maker < 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1, maker) + " "
                + word.substring(maker + 1).replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
