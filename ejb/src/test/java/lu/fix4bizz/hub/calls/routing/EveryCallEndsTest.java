package lu.fix4bizz.hub.calls.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import org.junit.jupiter.api.Test;

/** Many random companies, each decision compared with a second, plain reading of the specification's table. */
class EveryCallEndsTest {
    private static final int COMPANIES = 5_000;
    private static final List<String> LINES = List.of("7201", "7202", "7203", "7204", "7205", "7206", "7207", "7208");
    private static final List<String> ODD_TARGETS = List.of("voicemail", "+352621123456", "112", "sip:reception@acme.example");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private final Random random = new Random(352);

    @Test
    void every_call_ends_within_five_diversions_as_the_table_says() {
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < COMPANIES; i++) {
            ends.merge(followed(company()), 1, Integer::sum);
        }
        assertEquals(Set.of("answered", "voicemail", "reject 480", "reject 482", "reject 486", "outside"), ends.keySet());
    }

    private String followed(Map<String, Called> company) {
        IncomingCall call = new IncomingCall(Caller.ANYONE);
        Called called = company.get(LINES.getFirst());
        while (true) {
            Decision decision = CallRouter.decide(call, called.callee(), NOW);
            assertSame(Table.first(called, call), decision);
            if (decision.step() instanceof Step.Ring ring) {
                if (random.nextInt(4) == 0) {
                    return "answered";
                }
                Outcome outcome = Outcome.values()[random.nextInt(3)];
                decision = ring.after().apply(outcome);
                assertSame(Table.end(outcome, called, call), decision);
            }
            if (!(decision.step() instanceof Step.Forward forward)) {
                return decision.step() instanceof Step.LeaveMessage ? "voicemail" : Said.of(decision.step());
            }
            call = forward.onward();
            assertTrue(call.diverted().size() <= IncomingCall.MOST_DIVERSIONS);
            if (forward.target().kind() != CallTarget.Kind.EXTENSION) {
                return "outside";
            }
            called = company.get(forward.target().text());
        }
    }

    private static void assertSame(String expected, Decision decision) {
        assertEquals(expected, Said.of(decision.step()), () -> decision.trace().toString());
        assertEquals(Trace.SERVICES, decision.trace().stream().map(Reason::service).toList());
    }

    private Map<String, Called> company() {
        return LINES.stream().map(this::someone).collect(Collectors.toMap(Called::extension, called -> called));
    }

    private Called someone(String line) {
        Called called = Called.user(line).disturbed(random.nextInt(6) == 0).inCalls(random.nextInt(3), random.nextBoolean())
                .withPhones(random.nextInt(3)).with(new VoicemailCases(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(),
                        random.nextBoolean()));
        for (ForwardingKind kind : ForwardingKind.values()) {
            int[] rings = {0, 2, 3, 20};
            Optional<CallTarget> target = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(CallTarget.stored(target()));
            called = called.forwarding(new Forwarding(kind, Activation.of(random.nextBoolean()), target, rings[random.nextInt(4)]));
        }
        return called;
    }

    private String target() {
        return random.nextInt(6) == 0 ? ODD_TARGETS.get(random.nextInt(ODD_TARGETS.size())) : LINES.get(random.nextInt(LINES.size()));
    }

    /** The table of call-services section 1, read from top to bottom. */
    private static final class Table {

        static String first(Called who, IncomingCall call) {
            String always = forwarded(ForwardingKind.ALWAYS, who, call);
            if (always != null) {
                return always;
            }
            boolean busy = who.callWaiting() ? who.calls() >= 2 : who.calls() >= 1;
            if (who.doNotDisturb() || busy) {
                return end(Outcome.BUSY, who, call);
            }
            if (who.phones() == 0) {
                return end(Outcome.NOT_REACHABLE, who, call);
            }
            int rings = who.forwardings().get(ForwardingKind.NO_ANSWER).rings();
            boolean nothingFollows = end(Outcome.NO_ANSWER, who, call).equals("reject 480");
            if (rings == 0 && !nothingFollows) {
                return end(Outcome.NO_ANSWER, who, call);
            }
            return "ring " + who.phones() + " for " + (nothingFollows ? 180 : rings * 5);
        }

        static String end(Outcome how, Called who, IncomingCall call) {
            String forwarded = forwarded(ForwardingKind.valueOf(how.name()), who, call);
            if (forwarded != null) {
                return forwarded;
            }
            VoicemailCases voicemail = who.voicemail();
            boolean answers = how == Outcome.BUSY ? voicemail.busy() : how == Outcome.NO_ANSWER ? voicemail.noAnswer() : voicemail.notReachable();
            return voicemail.enabled() && answers ? "voicemail " + how : how == Outcome.BUSY ? "reject 486" : "reject 480";
        }

        /** Null: this forward does nothing. */
        private static String forwarded(ForwardingKind kind, Called who, IncomingCall call) {
            Forwarding forwarding = who.forwardings().get(kind);
            String to = forwarding.target().map(CallTarget::text).orElse("");
            if (!forwarding.enabled() || Set.of("", "112", who.extension(), who.number()).contains(to)) {
                return null;
            }
            if (to.equals("voicemail")) {
                return !who.voicemail().enabled() ? null : "voicemail " + (kind == ForwardingKind.BUSY ? "BUSY" : "NO_ANSWER");
            }
            boolean refused = call.diverted().size() == 5 || call.diverted().contains(to);
            return refused ? "reject 482" : "forward " + kind + " to " + to;
        }
    }
}
