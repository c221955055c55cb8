package lu.fix4bizz.hub.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads environment variables as typed values; refuses what is not allowed. */
final class SettingReader {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern RANGE = Pattern.compile("(\\d{4,5})-(\\d{4,5})");
    private static final String HOST_NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final Pattern HOST = Pattern.compile(HOST_NAME + "\\.?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern PEER = Pattern.compile("(" + HOST_NAME + "):(\\d{1,5})");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:(h2|postgresql):\\S+");

    private final Map<String, String> environment;

    SettingReader(Map<String, String> environment) {
        this.environment = environment;
    }

    String text(Setting setting) {
        return given(setting, setting.standard());
    }

    String required(Setting setting) {
        return checked(setting, text(setting), text -> !text.isBlank());
    }

    int number(Setting setting, int lowest, int highest) {
        String text = checked(setting, text(setting), value -> NUMBER.matcher(value).matches());
        int number = Integer.parseInt(text);
        return refuseUnless(number >= lowest && number <= highest, setting, number);
    }

    int port(Setting setting, int offset) {
        return shifted(setting, number(setting, 1, HIGHEST_PORT), offset);
    }

    boolean onOff(Setting setting) {
        return "true".equals(checked(setting, text(setting), value -> value.equals("true") || value.equals("false")));
    }

    PortRange portRange(Setting setting, int offset) {
        Matcher range = matched(setting, RANGE);
        var ports = new PortRange(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        refuseUnless(ports.first() >= 1024 && ports.last() > ports.first() && ports.last() <= HIGHEST_PORT, setting, ports);
        return new PortRange(ports.first() + offset, shifted(setting, ports.last(), offset));
    }

    Peer peer(Setting setting) {
        Matcher peer = matched(setting, PEER);
        int port = Integer.parseInt(peer.group(2));
        return refuseUnless(port >= 1 && port <= HIGHEST_PORT, setting, new Peer(peer.group(1), port));
    }

    String mailAddress(Setting setting) {
        return matched(setting, MAIL_ADDRESS).group();
    }

    /** One that may be left out: empty then. */
    String otherMailAddress(Setting setting) {
        return text(setting).isEmpty() ? "" : mailAddress(setting);
    }

    String jdbcUrl(Setting setting, String standard) {
        return checked(setting, given(setting, standard),
                url -> url.equals(standard) || JDBC_URL.matcher(url).matches());
    }

    /** Another machine, by name or address, or empty: it may be away just now, so that its name is not looked up. */
    String otherHost(Setting setting) {
        return checked(setting, text(setting), host -> host.isEmpty() || HOST.matcher(host).matches());
    }

    /** An address that others can be told: written as one, and not the one that stands for all. */
    String address(Setting setting) {
        return checked(setting, text(setting), host -> IPV4.matcher(host).matches() && !host.matches("[0.]+"));
    }

    /** An address of a machine; names are looked up, so that a wrong one is told now. */
    String host(Setting setting) {
        return checked(setting, text(setting), SettingReader::isHost);
    }

    URI url(Setting setting, String standard) {
        return URI.create(checked(setting, given(setting, standard).replaceFirst("/$", ""), SettingReader::isWebUrl));
    }

    Path directory(Setting setting) {
        String text = checked(setting, given(setting, standardDataDir()), value -> !value.isBlank());
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongSetting(setting, text);
        }
    }

    MailServer.Tls tls(Setting setting) {
        return switch (text(setting).toLowerCase(Locale.ROOT)) {
            case "none", "false" -> MailServer.Tls.NONE;
            case "auto" -> MailServer.Tls.AUTO;
            case "starttls", "true" -> MailServer.Tls.STARTTLS;
            case "tls" -> MailServer.Tls.TLS;
            default -> throw new WrongSetting(setting, text(setting));
        };
    }

    private int shifted(Setting setting, int port, int offset) {
        if (port + offset > HIGHEST_PORT) {
            throw new WrongSetting(Setting.HUB_OFFSET, offset + " with " + setting + " " + text(setting));
        }
        return port + offset;
    }

    private String given(Setting setting, String standard) {
        String value = environment.getOrDefault(setting.name(), "").strip();
        return value.isEmpty() ? standard : value;
    }

    private String standardDataDir() {
        String share = environment.getOrDefault("XDG_DATA_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (!share.isEmpty()) {
            return share + "/fix4bizz-hub";
        }
        return home.isEmpty() ? "" : home + "/.local/share/fix4bizz-hub";
    }

    private Matcher matched(Setting setting, Pattern pattern) {
        Matcher matcher = pattern.matcher(text(setting));
        refuseUnless(matcher.matches(), setting, text(setting));
        return matcher;
    }

    private static String checked(Setting setting, String value, Predicate<String> allowed) {
        return refuseUnless(allowed.test(value), setting, value);
    }

    private static <T> T refuseUnless(boolean allowed, Setting setting, T value) {
        if (!allowed) {
            throw new WrongSetting(setting, value.toString());
        }
        return value;
    }

    private static boolean isHost(String text) {
        try {
            return InetAddress.getByName(text) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isWebUrl(String text) {
        try {
            URI url = new URI(text);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && url.getHost() != null && url.getPath().isEmpty() && url.getQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
