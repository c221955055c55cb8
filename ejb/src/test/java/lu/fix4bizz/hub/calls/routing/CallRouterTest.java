package lu.fix4bizz.hub.calls.routing;

import static lu.fix4bizz.hub.calls.model.ForwardingKind.ALWAYS;
import static lu.fix4bizz.hub.calls.model.ForwardingKind.BUSY;
import static lu.fix4bizz.hub.calls.model.ForwardingKind.NOT_REACHABLE;
import static lu.fix4bizz.hub.calls.model.ForwardingKind.NO_ANSWER;
import static lu.fix4bizz.hub.calls.routing.Called.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call-services section 1, in the order of its table. */
class CallRouterTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Called ALICE = user("7201");
    private static final Called EVERYTHING = ALICE.with(Called.ALWAYS).forwarding(ALWAYS, "7210").forwarding(BUSY, "7211")
            .forwarding(NO_ANSWER, "7212").forwarding(NOT_REACHABLE, "7213");
    private static final Called ALL_BUT_ALWAYS = ALICE.with(Called.ALWAYS).forwarding(BUSY, "7211").forwarding(NO_ANSWER, "7212")
            .forwarding(NOT_REACHABLE, "7213");

    private static Decision decided(Called called) {
        return decided(called, new IncomingCall(Caller.ANYONE));
    }

    private static Decision decided(Called called, IncomingCall call) {
        return CallRouter.decide(call, called.callee(), NOW);
    }

    private static void goes(String expected, Called called) {
        assertEquals(expected, Said.of(decided(called).step()));
    }

    private static void goes(String expected, Called called, Outcome outcome) {
        assertEquals(expected, Said.of(after(called, outcome).step()));
    }

    private static Decision after(Called called, Outcome outcome) {
        return assertInstanceOf(Step.Ring.class, decided(called).step()).after().apply(outcome);
    }

    @Nested
    class ForwardAlways {
        @Test
        void forward_always_beats_everything_below() {
            goes("forward ALWAYS to 7210", EVERYTHING.disturbed(true).inCalls(2, false).withPhones(0));
        }

        @Test
        void a_forward_that_is_off_keeps_its_target_and_does_nothing() {
            goes("ring 1 for 180", ALICE.forwarding(new Forwarding(ALWAYS, Activation.OFF, Optional.of(CallTarget.extension("7202")), 3)));
        }

        @Test
        void a_forward_that_is_on_without_a_target_does_nothing() {
            goes("ring 1 for 180", ALICE.forwarding(new Forwarding(ALWAYS, Activation.ON, Optional.empty(), 3)));
        }

        @Test
        void a_forward_acts_before_its_end_and_no_longer_at_it() {
            goes("forward ALWAYS to 7202", ALICE.forwarding(new Forwarding(ALWAYS, new Activation(NOW.plusMillis(1)), Optional.of(CallTarget.extension("7202")), 3)));
            goes("ring 1 for 180", ALICE.forwarding(new Forwarding(ALWAYS, new Activation(NOW), Optional.of(CallTarget.extension("7202")), 3)));
        }

        @Test
        void to_voicemail_needs_the_mailbox_but_none_of_its_cases() {
            goes("voicemail NO_ANSWER", ALICE.with(new VoicemailCases(true, false, false, false)).forwarding(ALWAYS, "voicemail"));
        }

        @Test
        void to_voicemail_that_is_off_lets_the_call_go_on() {
            goes("ring 1 for 180", ALICE.forwarding(ALWAYS, "voicemail"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"7201", "+35227007201", "112", "113", "sip:112@acme.example"})
        void the_own_number_and_emergency_numbers_are_no_target(String target) {
            Called called = ALICE.forwarding(ALWAYS, target);
            goes("ring 1 for 180", called);
            assertEquals("-forward-always forbidden_target", Said.of(decided(called).trace()).getFirst());
        }
    }

    @Nested
    class DoNotDisturb {
        @Test
        void counts_as_busy() {
            goes("forward BUSY to 7211", ALL_BUT_ALWAYS.disturbed(true));
        }

        @Test
        void busy_voicemail_answers_without_a_forward() {
            goes("voicemail BUSY", ALICE.with(Called.ALWAYS).disturbed(true));
        }

        @Test
        void nothing_set_says_busy() {
            goes("reject 486", ALICE.disturbed(true));
        }

        @Test
        void refuses_what_a_busy_line_only_misses() {
            assertEquals(new Step.Reject(486, true), decided(ALICE.disturbed(true)).step());
            assertEquals(new Step.Reject(486, false), decided(ALICE.inCalls(2, true)).step());
        }

        @Test
        void stands_above_not_reachable() {
            goes("forward BUSY to 7211", ALL_BUT_ALWAYS.disturbed(true).withPhones(0));
        }
    }

    @Nested
    class Busy {
        @ParameterizedTest
        @CsvSource({"0, true, ring 1 for 15", "1, true, ring 1 for 15", "2, true, forward BUSY to 7211", "3, true, forward BUSY to 7211",
                "0, false, ring 1 for 15", "1, false, forward BUSY to 7211", "2, false, forward BUSY to 7211"})
        void one_call_is_enough_without_call_waiting_two_always_are(int calls, boolean callWaiting, String expected) {
            goes(expected, ALL_BUT_ALWAYS.inCalls(calls, callWaiting));
        }

        @Test
        void busy_forward_beats_voicemail() {
            goes("forward BUSY to 7211", ALICE.with(Called.ALWAYS).forwarding(BUSY, "7211").inCalls(2, true));
        }

        @Test
        void stands_above_not_reachable() {
            goes("forward BUSY to 7211", ALL_BUT_ALWAYS.inCalls(2, true).withPhones(0));
        }
    }

    @Nested
    class NotReachable {
        @Test
        void forwards_when_nothing_can_ring() {
            goes("forward NOT_REACHABLE to 7213", ALL_BUT_ALWAYS.withPhones(0));
        }

        @Test
        void voicemail_answers_where_it_is_on_for_this_case() {
            goes("voicemail NOT_REACHABLE", ALICE.with(Called.ALWAYS).withPhones(0));
        }

        @Test
        void the_cases_of_the_sample_do_not_cover_it() {
            goes("reject 480", ALICE.with(new VoicemailCases(true, true, true, false)).withPhones(0));
        }
    }

    @Nested
    class Mobility {
        private static final String MOBILE = "+352621123456";
        private static final Called ON_THE_MOVE = ALICE.mobile("Mobile", MOBILE, true);

        private static List<String> rings(Called called, IncomingCall call) {
            return assertInstanceOf(Step.Ring.class, decided(called, call).step()).locations().stream().map(Location::label).toList();
        }

        private static List<String> rings(Called called) {
            return rings(called, new IncomingCall(Caller.ANYONE));
        }

        private static String said(Called called) {
            Reason reason = decided(called).trace().stream().filter(one -> one.service().equals("mobility")).findFirst().orElseThrow();
            return (reason.applies() ? "+" : "-") + reason.why() + " " + String.join(" and ", reason.arguments());
        }

        @Test
        void mobile_numbers_ring_with_the_phones_for_the_same_time() {
            assertEquals(List.of("Phone 0", "Mobile"), rings(ON_THE_MOVE));
            goes("ring 2 for 10", ON_THE_MOVE.forwarding(NO_ANSWER, "7212", 2));
            assertEquals("+rings Mobile", said(ON_THE_MOVE));
        }

        @Test
        void a_mobile_alone_is_enough_to_be_reachable() {
            assertEquals(List.of("Mobile"), rings(ON_THE_MOVE.withPhones(0).forwarding(NOT_REACHABLE, "7213")));
            assertEquals("-not-reachable mobile_only", Said.of(decided(ON_THE_MOVE.withPhones(0)).trace()).get(3));
        }

        @Test
        void what_stands_above_it_decides_first() {
            goes("forward ALWAYS to 7210", ON_THE_MOVE.forwarding(ALWAYS, "7210"));
            goes("voicemail BUSY", ON_THE_MOVE.with(Called.ALWAYS).disturbed(true));
            goes("reject 486", ON_THE_MOVE.inCalls(1, false));
        }

        @ParameterizedTest
        @CsvSource({"+352621123457, false", "+35227007201, true"})
        void a_number_that_a_call_may_not_go_to_stays_silent(String number, boolean allowed) {
            Called forbidden = ALICE.mobile("Forbidden", number, allowed);
            assertEquals(List.of("Phone 0"), rings(forbidden));
            assertEquals("-may_not Forbidden", said(forbidden));
            goes("reject 480", forbidden.withPhones(0));
            assertEquals("+rings_in_part Mobile and Forbidden", said(forbidden.mobile("Mobile", MOBILE, true)));
        }

        @Test
        void the_mobile_that_calls_does_not_ring() {
            IncomingCall own = new IncomingCall(new Caller(MOBILE, "", Caller.Identity.SHOWN, false));
            assertEquals(List.of("Phone 0", "Other"), rings(ON_THE_MOVE.mobile("Other", "+352661123456", true), own));
            assertEquals("reject 480", Said.of(decided(ON_THE_MOVE.withPhones(0), own).step()));
        }

        @ParameterizedTest
        @CsvSource({"BUSY, forward BUSY to 7211", "NO_ANSWER, forward NO_ANSWER to 7212", "NOT_REACHABLE, forward NOT_REACHABLE to 7213"})
        void what_follows_is_what_follows_the_phones(Outcome outcome, String then) {
            goes(then, ALL_BUT_ALWAYS.mobile("Mobile", MOBILE, true), outcome);
        }
    }

    @Nested
    class Ring {
        @ParameterizedTest
        @CsvSource({"2, 10", "3, 15", "20, 100"})
        void a_ring_is_five_seconds(int rings, int seconds) {
            goes("ring 2 for " + seconds, ALICE.withPhones(2).forwarding(NO_ANSWER, "7212", rings));
        }

        @Test
        void zero_rings_go_on_at_once() {
            goes("forward NO_ANSWER to 7212", ALICE.forwarding(NO_ANSWER, "7212", 0));
        }

        @Test
        void the_rings_hold_for_voicemail_too_while_the_forward_is_off() {
            goes("ring 1 for 25", ALICE.with(Called.ALWAYS).forwarding(new Forwarding(NO_ANSWER, Activation.OFF, Optional.empty(), 5)));
        }

        @Test
        void zero_rings_and_voicemail_never_ring() {
            goes("voicemail NO_ANSWER", ALICE.with(Called.ALWAYS).forwarding(new Forwarding(NO_ANSWER, Activation.OFF, Optional.empty(), 0)));
        }

        @Test
        void rings_until_the_caller_gives_up_where_nothing_follows() {
            goes("ring 1 for 180", ALICE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"voicemail", "7201", "112"})
        void a_forward_that_cannot_be_done_does_not_end_the_ringing(String target) {
            goes("ring 1 for 180", ALICE.forwarding(NO_ANSWER, target));
        }

        @Test
        void zero_rings_do_not_stop_a_call_that_nothing_follows() {
            goes("ring 1 for 180", ALICE.forwarding(new Forwarding(NO_ANSWER, Activation.OFF, Optional.empty(), 0)));
        }
    }

    @Nested
    class AfterRinging {
        @ParameterizedTest
        @EnumSource(Outcome.class)
        void the_forward_of_the_outcome_beats_voicemail(Outcome outcome) {
            String target = switch (outcome) {
                case BUSY -> "7211";
                case NO_ANSWER -> "7212";
                case NOT_REACHABLE -> "7213";
            };
            goes("forward " + outcome.forwarding() + " to " + target, ALL_BUT_ALWAYS, outcome);
        }

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void voicemail_answers_with_the_greeting_of_the_case(Outcome outcome) {
            goes("voicemail " + outcome, ALICE.with(Called.ALWAYS), outcome);
        }

        static Stream<Arguments> refusals() {
            return Stream.of(arguments(Outcome.BUSY, new VoicemailCases(true, false, true, true), "reject 486"),
                    arguments(Outcome.NO_ANSWER, new VoicemailCases(true, true, false, true), "reject 480"),
                    arguments(Outcome.NOT_REACHABLE, new VoicemailCases(true, true, true, false), "reject 480"));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void voicemail_off_for_the_case_refuses(Outcome outcome, VoicemailCases cases, String expected) {
            goes(expected, ALICE.with(cases), outcome);
            goes(expected, ALICE, outcome);
        }

        @Test
        void a_switched_off_mailbox_answers_in_no_case() {
            goes("reject 480", ALICE.with(new VoicemailCases(false, true, true, true)), Outcome.NO_ANSWER);
        }

        @ParameterizedTest
        @CsvSource({"BUSY, BUSY", "NO_ANSWER, NO_ANSWER", "NOT_REACHABLE, NO_ANSWER"})
        void a_forward_to_voicemail_is_greeted_as_busy_or_no_answer(Outcome outcome, Outcome greeting) {
            Called called = ALICE.with(new VoicemailCases(true, false, false, false)).forwarding(outcome.forwarding(), "voicemail");
            goes("voicemail " + greeting, called, outcome);
        }

        @Test
        void a_forbidden_target_leaves_it_to_voicemail() {
            goes("voicemail BUSY", ALICE.with(Called.ALWAYS).forwarding(BUSY, "112"), Outcome.BUSY);
        }
    }

    @Nested
    class Diversions {
        private IncomingCall divertedBy(String... lines) {
            return new IncomingCall(Caller.ANYONE, List.of(lines));
        }

        @Test
        void a_forward_adds_its_line_to_those_that_diverted() {
            Step.Forward forward = assertInstanceOf(Step.Forward.class,
                    decided(ALICE.forwarding(ALWAYS, "7202"), divertedBy("7209")).step());
            assertEquals(List.of("7209", "7201"), forward.onward().diverted());
        }

        @Test
        void back_to_where_it_came_from_is_a_loop() {
            Decision decision = decided(ALICE.forwarding(ALWAYS, "7202"), divertedBy("7202"));
            assertEquals("reject 482", Said.of(decision.step()));
            assertEquals("+forward-always loop", Said.of(decision.trace()).getFirst());
        }

        @Test
        void the_sixth_diversion_is_refused() {
            Called called = ALICE.forwarding(ALWAYS, "7202");
            assertEquals("forward ALWAYS to 7202", Said.of(decided(called, divertedBy("", "", "", "")).step()));
            Decision sixth = decided(called, divertedBy("", "", "", "", ""));
            assertEquals("reject 482", Said.of(sixth.step()));
            assertEquals("+forward-always too_many_diversions", Said.of(sixth.trace()).getFirst());
        }

        @Test
        void voicemail_takes_a_call_however_often_it_was_diverted() {
            Called called = ALICE.with(Called.ALWAYS).forwarding(ALWAYS, "voicemail");
            assertEquals("voicemail NO_ANSWER", Said.of(decided(called, divertedBy("", "", "", "", "")).step()));
        }

        @Test
        void a_diverted_call_still_rings_the_line_it_comes_to() {
            assertEquals("ring 1 for 180", Said.of(decided(ALICE, divertedBy("7202", "7203", "7204", "7205", "7206")).step()));
        }
    }

    @Nested
    class WholeTrace {
        @Test
        void a_decision_at_the_top_reaches_no_other_service() {
            assertEquals(List.of("+forward-always to", "-do-not-disturb not_reached", "-busy not_reached", "-not-reachable not_reached",
                    "-mobility not_reached", "-ring not_reached", "-forward-busy not_reached", "-forward-no-answer not_reached", "-forward-not-reachable not_reached",
                    "-voicemail not_reached"), Said.of(decided(EVERYTHING).trace()));
        }

        @Test
        void do_not_disturb_goes_to_busy() {
            assertEquals(List.of("-forward-always off", "+do-not-disturb on", "-busy not_reached", "-not-reachable not_reached",
                    "-mobility not_reached", "-ring not_reached", "-forward-busy off", "-forward-no-answer not_reached", "-forward-not-reachable not_reached",
                    "+voicemail answers"), Said.of(decided(ALICE.with(Called.ALWAYS).disturbed(true)).trace()));
        }

        @Test
        void ringing_leaves_the_rest_to_its_end() {
            assertEquals(List.of("-forward-always off", "-do-not-disturb off", "-busy free", "-not-reachable registered", "-mobility off", "+ring devices",
                    "-forward-busy after_ringing", "-forward-no-answer after_ringing", "-forward-not-reachable after_ringing",
                    "-voicemail after_ringing"), Said.of(decided(ALICE).trace()));
        }

        @Test
        void the_end_of_ringing_tells_all_that_led_to_it() {
            assertEquals(List.of("-forward-always off", "-do-not-disturb off", "-busy free", "-not-reachable registered", "-mobility off", "+ring devices",
                    "-forward-busy not_reached", "+forward-no-answer to", "-forward-not-reachable not_reached", "-voicemail not_reached"),
                    Said.of(after(ALL_BUT_ALWAYS, Outcome.NO_ANSWER).trace()));
        }

        @Test
        void no_ringing_at_all_says_so() {
            assertEquals("-ring at_once", Said.of(decided(ALICE.forwarding(NO_ANSWER, "7212", 0)).trace()).get(5));
        }

        @Test
        void reasons_name_what_a_person_wants_to_know() {
            List<Reason> trace = decided(ALICE.withPhones(2).forwarding(NO_ANSWER, "7212", 4)).trace();
            assertEquals(List.of("2", "20"), trace.get(5).arguments());
            assertEquals(List.of("7210"), decided(EVERYTHING).trace().getFirst().arguments());
        }
    }

    @Test
    void untouched_forwards_are_off() {
        for (ForwardingKind kind : ForwardingKind.values()) {
            assertEquals(Forwarding.untouched(kind), ALICE.callee().forwarding(kind));
        }
    }
}
