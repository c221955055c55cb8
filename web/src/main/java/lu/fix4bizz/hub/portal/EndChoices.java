package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.model.Activation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** When people usually want something to end: in an hour, at the next break of the day, tomorrow, on Monday. */
@RequestScoped
public class EndChoices {

    private static final List<LocalTime> BREAKS = List.of(LocalTime.NOON, LocalTime.of(14, 0), LocalTime.of(18, 0));
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Duration WORTH_IT = Duration.ofMinutes(15);

    @Inject
    private Words words;

    @Inject
    private Viewer viewer;

    @Inject
    private Clock clock;

    /** No end (of what is off: an invitation to choose one), the end that is set, the usual ones, and one of the person's own. */
    List<EndChoice> around(Activation state) {
        Instant now = clock.instant();
        Stream<EndChoice> usual = Stream.concat(Stream.of(new EndChoice(EndField.HOUR, words.say("portal.end.hour"))),
                offered(now.atZone(viewer.zone())).stream().map(this::choice));
        String set = state.end().map(Instant::toString).orElse("");
        return Stream.of(Stream.of(new EndChoice("", words.say(state.on() ? "portal.end.none" : "portal.end.begin"))), state.end().map(this::choice).stream(),
                usual.filter(choice -> !choice.value().equals(set)), Stream.of(new EndChoice(EndField.PICK, words.say("portal.end.pick"))))
                .flatMap(choice -> choice).toList();
    }

    /** An hour after it is chosen, however long the list stood there before. */
    Instant inAnHour() {
        return clock.instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    }

    private EndChoice choice(Instant end) {
        return new EndChoice(end.toString(), Words.capital(words.until(end)));
    }

    /** What is left of it in milliseconds; null without an end. */
    Long left(Activation state) {
        return state.end().map(end -> Duration.between(clock.instant(), end).toMillis()).orElse(null);
    }

    static List<Instant> offered(ZonedDateTime now) {
        ZonedDateTime tomorrow = now.plusDays(1).with(MORNING);
        Stream<ZonedDateTime> today = BREAKS.stream().map(now::with).filter(moment -> Duration.between(now, moment).compareTo(WORTH_IT) > 0);
        Stream<ZonedDateTime> monday = WEEKEND.contains(tomorrow.getDayOfWeek())
                ? Stream.of(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING)) : Stream.empty();
        return Stream.of(today, Stream.of(tomorrow), monday).flatMap(moments -> moments).map(ZonedDateTime::toInstant).distinct().toList();
    }
}
