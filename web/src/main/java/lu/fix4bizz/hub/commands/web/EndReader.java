package lu.fix4bizz.hub.commands.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an end at the end of a command: {@code until 14:00}, {@code jusqu’à demain 9h}, {@code bis Freitag}, {@code for 2 hours}. An hour
 * that is over today is tomorrow's; a day without an hour ends in the morning.
 *
 * @param words the user's words of each kind, several parted by commas
 * @param now   in the user's time zone
 */
record EndReader(EndWords words, Locale locale, ZonedDateTime now) {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Pattern HOUR = Pattern.compile("(?<hour>\\d{1,2})(?:\\s*(?:h|:|uhr)\\s*(?<minute>\\d{2})?)?(?:\\s*(?<half>am|pm|uhr))?");
    private static final int LONGEST_FOR_HOURS = 99;

    /** As {@code commands.words.*} has them. */
    record EndWords(String until, String during, String tomorrow, String hours, String minutes) {
    }

    /** What was typed without its end, and the end. */
    record Read(String rest, Optional<Instant> end) {
    }

    /** @param text plain: small letters without accents */
    Read read(String text) {
        Matcher until = Pattern.compile("(?<rest>.*?)\\s*\\b(?:" + any(words.until) + ")\\b\\s*(?<end>.*)").matcher(text);
        if (until.matches()) {
            return new Read(until.group("rest").strip(), moment(until.group("end").strip()));
        }
        Matcher during = Pattern.compile("(?<rest>.*?)\\s+(?:" + any(words.during) + ")\\s+(?<count>\\d{1,3})\\s*(?:(?<hours>" + any(words.hours)
                + ")|(?:" + any(words.minutes) + "))").matcher(text);
        return during.matches() ? new Read(during.group("rest"), Optional.of(later(during))) : new Read(text, Optional.empty());
    }

    private Instant later(Matcher during) {
        int count = Integer.parseInt(during.group("count"));
        Duration length = during.group("hours") == null ? Duration.ofMinutes(Math.max(1, count)) : Duration.ofHours(Math.clamp(count, 1, LONGEST_FOR_HOURS));
        return now.toInstant().plus(length).truncatedTo(ChronoUnit.MINUTES);
    }

    private Optional<Instant> moment(String text) {
        Matcher parts = Pattern.compile("(?:(?<day>" + String.join("|", days()) + ")\\b)?[\\s,]*(?:(?:a|at|um)\\s+)?(?<time>" + HOUR.pattern() + ")?").matcher(text);
        if (!parts.matches() || parts.group("day") == null && parts.group("time") == null) {
            return Optional.empty();
        }
        try {
            LocalTime time = parts.group("time") == null ? MORNING : time(parts);
            return Optional.of(on(parts.group("day"), time).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher parts) {
        int hour = Integer.parseInt(parts.group("hour")) + ("pm".equals(parts.group("half")) && !parts.group("hour").equals("12") ? 12 : 0);
        return LocalTime.of(hour, parts.group("minute") == null ? 0 : Integer.parseInt(parts.group("minute")));
    }

    private ZonedDateTime on(String day, LocalTime time) {
        if (day == null) {
            ZonedDateTime today = now.with(time);
            return today.isAfter(now) ? today : now.plusDays(1).with(time);
        }
        int weekday = days().indexOf(day);
        return weekday < DayOfWeek.values().length ? now.with(TemporalAdjusters.next(DayOfWeek.of(weekday + 1))).with(time) : now.plusDays(1).with(time);
    }

    /** Monday to Sunday, then tomorrow. */
    private List<String> days() {
        List<String> days = Arrays.stream(DayOfWeek.values()).map(day -> CommandReader.plain(day.getDisplayName(TextStyle.FULL, locale))).collect(Collectors.toList());
        Arrays.stream(words.tomorrow.split(",")).map(CommandReader::plain).forEach(days::add);
        return days;
    }

    private static String any(String words) {
        return Arrays.stream(words.split(",")).map(CommandReader::plain).map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
