package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.Explanation.TraceLine;
import lu.fix4bizz.hub.calls.model.CallDirection;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.calls.model.CallRecordRepository;
import lu.fix4bizz.hub.calls.model.CallStatus;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.texts.Texts;

/** What happened: each user's calls, newest first, with the reasons of the routing decision. */
@Stateless
public class CallLog {
    private static final int MOST = 500;

    @Inject
    private CallRecordRepository records;
    @Inject
    private UserRepository users;
    @Inject
    private CallsInProgress inProgress;

    /**
     * A line of the log.
     *
     * @param number      E.164 or an extension; empty when the other side withheld it
     * @param shownNumber the number in the spelling of the user's country
     * @param name        of the other side, empty when unknown
     * @param country     ISO 3166 code of the number's country, empty for extensions
     * @param trace       why it went where it went, in the user's language
     */
    public record LoggedCall(String id, CallDirection direction, CallStatus status, String number, String shownNumber, String name,
            String country, Instant startedAt, Optional<Instant> answeredAt, Optional<Instant> endedAt, List<TraceLine> trace)
            implements Serializable {
    }

    /** The newest calls, those in progress first among them. @param limit 1 to 500 */
    public List<LoggedCall> recent(long userId, int limit) {
        User user = users.get(userId);
        int most = Math.clamp(limit, 1, MOST);
        List<CallRecord> running = inProgress.of(userId);
        Set<String> known = running.stream().map(CallRecord::callId).collect(Collectors.toSet());
        Stream<CallRecord> written = records.newest(userId, most).stream().filter(call -> !known.contains(call.callId()));
        return Stream.concat(running.stream(), written).limit(most)
                .map(call -> logged(call, user)).toList();
    }

    /** The next ones after the last of {@link #recent}, or of this: so the whole log is read in portions. Empty after the oldest. */
    public List<LoggedCall> older(long userId, LoggedCall last) {
        User user = users.get(userId);
        return records.older(userId, last.startedAt(), last.id(), MOST).stream().map(call -> logged(call, user)).toList();
    }

    private static LoggedCall logged(CallRecord call, User user) {
        Explanation words = new Explanation(Texts.in(user.language()), target -> target.text());
        Optional<PhoneNumber> number = PhoneNumber.stored(call.number());
        return new LoggedCall(call.callId(), call.direction(), call.status(), call.number(),
                PhoneNumber.shown(call.number(), user.company().country()), call.name(),
                number.flatMap(PhoneNumber::country).orElse(""), call.startedAt(), call.answeredAt(), call.endedAt(),
                words.trace(TraceJson.read(call.trace())));
    }
}
