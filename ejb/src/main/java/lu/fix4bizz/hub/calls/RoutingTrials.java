package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.Explanation.PathStep;
import lu.fix4bizz.hub.calls.Explanation.TraceLine;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Decision;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.texts.Texts;

/** "Right now" and "Try it": what would happen to a call, in the words of the user's language. */
@Stateless
public class RoutingTrials {
    @Inject
    private CallRouting routing;
    @Inject
    private UserRepository users;
    @Inject
    private Clock clock;

    /** What would happen, why, and how to draw it. */
    public record Trial(Decision decision, String sentence, List<PathStep> path, List<TraceLine> trace) {
    }

    /** From when something else happens to the same call, and what, if nobody changes anything. */
    public record Turn(Instant at, String sentence) {
    }

    /** What happens now, and what comes next. */
    public record RightNow(Trial trial, Optional<Turn> next) {
    }

    /** What any caller from outside gets at this moment. */
    public RightNow rightNow(long userId) {
        Function<Instant, Trial> anyone = anyone(users.get(userId));
        Trial now = anyone.apply(clock.instant());
        return new RightNow(now, routing.turns(userId).stream().map(at -> new Turn(at, anyone.apply(at).sentence()))
                .filter(turn -> !turn.sentence().equals(now.sentence())).findFirst());
    }

    private Function<Instant, Trial> anyone(User user) {
        Function<String, Optional<User>> colleagues = colleagues(user);
        return at -> trial(user, Caller.ANYONE, Texts.in(user.language()).of("calls.path.anyone"), at, colleagues);
    }

    /** By extension; each is asked for once. */
    private Function<String, Optional<User>> colleagues(User user) {
        Map<String, Optional<User>> asked = new HashMap<>();
        return line -> asked.computeIfAbsent(line, unknown -> users.findByExtension(user.company().id(), Extension.of(line)));
    }

    /**
     * @param from an extension of the company or a number in any spelling; {@code anonymous} for a withheld one
     * @throws Refusal {@code calls.trial.error.from}
     */
    public Trial tryCall(long userId, String from, Instant at) {
        User user = users.get(userId);
        Caller caller = caller(user, from.strip());
        String number = PhoneNumber.shown(caller.number(), user.company().country());
        return trial(user, caller, caller.name().isEmpty() ? number : caller.name() + ", " + number, at, colleagues(user));
    }

    private Caller caller(User user, String from) {
        if (from.equalsIgnoreCase("anonymous")) {
            return new Caller("", "", Caller.Identity.WITHHELD, false);
        }
        Optional<Caller> colleague = Extension.isOne(from)
                ? users.findByExtension(user.company().id(), Extension.of(from))
                        .map(known -> new Caller(from, known.displayName(), Caller.Identity.SHOWN, true)) : Optional.empty();
        return colleague.or(() -> PhoneNumber.read(from, user.company().country())
                .map(number -> new Caller(number.e164(), "", Caller.Identity.SHOWN, false)))
                .orElseThrow(() -> Refusal.invalid("calls.trial.error.from", from));
    }

    private Trial trial(User user, Caller caller, String callerName, Instant at, Function<String, Optional<User>> colleagues) {
        Decision decision = routing.trial(user.id(), caller, at);
        Texts texts = Texts.in(user.language());
        Explanation words = new Explanation(texts, target -> nameOf(user, target, texts, colleagues));
        return new Trial(decision, words.sentence(decision), words.path(user.extension().map(Extension::digits).orElse(""), callerName, decision),
                words.trace(decision.trace()));
    }

    /** What targets are called: a colleague by name and extension, a number in its usual spelling. */
    public Map<CallTarget, String> targetNames(long userId, Set<CallTarget> targets) {
        User user = users.get(userId);
        Set<String> lines = targets.stream().filter(target -> target.kind() == CallTarget.Kind.EXTENSION).map(CallTarget::text).collect(Collectors.toSet());
        Map<String, User> colleagues = lines.isEmpty() ? Map.of() : users.withExtensions(user.company().id(), lines).stream()
                .collect(Collectors.toMap(colleague -> colleague.extension().orElseThrow().digits(), Function.identity()));
        return targets.stream().collect(Collectors.toMap(Function.identity(),
                target -> nameOf(user, target, Texts.in(user.language()), text -> Optional.ofNullable(colleagues.get(text)))));
    }

    private static String nameOf(User user, CallTarget target, Texts texts, Function<String, Optional<User>> colleagues) {
        return switch (target.kind()) {
            case EXTENSION -> colleagues.apply(target.text()).map(colleague -> colleague.displayName() + ", " + target.text()).orElse(target.text());
            case NUMBER -> PhoneNumber.of(target.text()).shownIn(user.company().country());
            case SIP_URI -> target.text().substring("sip:".length());
            case VOICEMAIL -> texts.of("calls.target.voicemail");
        };
    }
}
