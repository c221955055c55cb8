package lu.fix4bizz.hub.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads one description line by line; used once. */
final class SdpParser {
    private static final int MOST_MEDIA = 32;
    private static final int MOST_LINES = 2000;

    /** RFC 3551, table 4, as far as phones use it without saying a=rtpmap. */
    private static final Map<Integer, String> STATIC = Map.of(0, "PCMU/8000", 3, "GSM/8000", 4, "G723/8000",
            8, "PCMA/8000", 9, "G722/8000", 13, "CN/8000", 15, "G728/8000", 18, "G729/8000");

    private final List<Section> sections = new ArrayList<>();
    private final Section session = new Section();
    private Section current = session;
    private int line;

    Sdp parse(String text) throws BadSdp {
        if (text.length() > Sdp.LONGEST) {
            throw new BadSdp(0, "longer than " + Sdp.LONGEST + " characters");
        }
        boolean versionSeen = false;
        for (String raw : text.split("\r\n|\n|\r", MOST_LINES)) {
            line++;
            String one = raw.strip();
            if (!one.isEmpty()) {
                versionSeen = versionSeen || version(one);
                read(one);
            }
        }
        return finish();
    }

    private boolean version(String one) throws BadSdp {
        if (!one.equals("v=0")) {
            throw new BadSdp(line, "must be v=0, is " + BadSdp.quoted(one));
        }
        return true;
    }

    private void read(String one) throws BadSdp {
        if (one.length() < 2 || one.charAt(1) != '=') {
            throw new BadSdp(line, "is not <letter>=<value>: " + BadSdp.quoted(one));
        }
        String value = one.substring(2).strip();
        switch (one.charAt(0)) {
            case 'm' -> media(value);
            case 'c' -> current.host = host(value);
            case 'a' -> attribute(value);
            default -> { } // o, s, t, b and what may come decide nothing for us
        }
    }

    private void media(String value) throws BadSdp {
        String[] words = value.split("\\s+", 4);
        if (words.length < 4) {
            throw new BadSdp(line, "m= needs media, port, protocol and formats: " + BadSdp.quoted(value));
        }
        if (sections.size() == MOST_MEDIA) {
            throw new BadSdp(line, "more than " + MOST_MEDIA + " m= lines");
        }
        current = new Section();
        current.line = line;
        current.kind = words[0].toLowerCase(Locale.ROOT);
        current.port = number(words[1].split("/", 2)[0], 0, 65535, "port");
        current.protocol = words[2].toUpperCase(Locale.ROOT);
        current.fmt = words[3];
        sections.add(current);
    }

    private String host(String value) throws BadSdp {
        String[] words = value.split("\\s+");
        if (words.length != 3 || !words[0].equalsIgnoreCase("IN") || !words[1].toUpperCase(Locale.ROOT).matches("IP[46]")) {
            throw new BadSdp(line, "c= must be IN IP4|IP6 <address>: " + BadSdp.quoted(value));
        }
        if (!HostAddress.plausible(words[2])) {
            throw new BadSdp(line, "not a unicast address: " + BadSdp.quoted(words[2]));
        }
        return words[2];
    }

    private void attribute(String value) throws BadSdp {
        int colon = value.indexOf(':');
        String name = (colon < 0 ? value : value.substring(0, colon)).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : value.substring(colon + 1).strip();
        switch (name) {
            case "rtpmap" -> rtpmap(rest);
            case "ptime" -> current.ptime = ptime(rest);
            default -> Direction.named(name).ifPresent(d -> current.direction = d);
        }
    }

    private void rtpmap(String value) throws BadSdp {
        String[] words = value.split("\\s+", 2);
        if (words.length < 2) {
            throw new BadSdp(line, "a=rtpmap needs a payload type and an encoding: " + BadSdp.quoted(value));
        }
        current.rtpmaps.put(number(words[0], 0, 127, "payload type"), words[1]);
    }

    /** A wish only: one that makes no sense is no reason to lose a call. */
    private static OptionalInt ptime(String value) {
        return value.matches("\\d{1,3}(\\.\\d*)?") ? OptionalInt.of(Integer.parseInt(value.split("\\.")[0])) : OptionalInt.empty();
    }

    private Sdp finish() throws BadSdp {
        if (sections.isEmpty()) {
            throw new BadSdp(0, "no m= line");
        }
        List<SdpMedia> media = new ArrayList<>();
        for (Section section : sections) {
            media.add(media(section));
        }
        return new Sdp(media);
    }

    private SdpMedia media(Section s) throws BadSdp {
        line = s.line;
        String host = s.host != null ? s.host : session.host;
        if (host == null && s.port != 0) {
            throw new BadSdp(line, "no c= line for " + BadSdp.quoted(s.kind));
        }
        Direction direction = s.direction != null ? s.direction : session.direction;
        return new SdpMedia(s.kind, s.port, s.protocol, s.fmt, formats(s), host == null ? SdpMedia.NOWHERE : host,
                direction == null ? Direction.SENDRECV : direction, s.ptime.isPresent() ? s.ptime : session.ptime);
    }

    private List<SdpFormat> formats(Section s) throws BadSdp {
        if (!s.protocol.startsWith("RTP/")) {
            return List.of();
        }
        List<SdpFormat> formats = new ArrayList<>();
        for (String fmt : s.fmt.split("\\s+")) {
            int payloadType = number(fmt, 0, 127, "payload type");
            formats.add(format(payloadType, s.rtpmaps.getOrDefault(payloadType, STATIC.getOrDefault(payloadType, ""))));
        }
        return formats;
    }

    private SdpFormat format(int payloadType, String map) throws BadSdp {
        String[] parts = map.split("/");
        int rate = parts.length < 2 ? 0 : number(parts[1].strip(), 0, 1_000_000, "clock rate");
        int channels = parts.length < 3 ? 1 : number(parts[2].strip(), 1, 255, "channels");
        return new SdpFormat(payloadType, parts.length == 0 ? "" : parts[0].strip(), rate, channels);
    }

    private int number(String text, int least, int most, String what) throws BadSdp {
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadSdp(line, what + " must be " + least + ".." + most + ", is " + BadSdp.quoted(text));
        }
        return Integer.parseInt(text);
    }

    /** What one m-line, or the part before the first, says; null = not said. */
    private static final class Section {
        private int line;
        private String kind;
        private int port;
        private String protocol;
        private String fmt;
        private String host;
        private Direction direction;
        private OptionalInt ptime = OptionalInt.empty();
        private final Map<Integer, String> rtpmaps = new TreeMap<>();
    }
}
