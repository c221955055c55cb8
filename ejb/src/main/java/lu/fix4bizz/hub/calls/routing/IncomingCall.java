package lu.fix4bizz.hub.calls.routing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A call on its way to a user.
 *
 * @param caller   who calls
 * @param diverted the lines (extensions) that sent the call on so far, first to last; Diversion headers from outside count as empty texts
 */
public record IncomingCall(Caller caller, List<String> diverted) {
    /** More are answered with 482 (call-services section 2). */
    public static final int MOST_DIVERSIONS = 5;

    public IncomingCall(Caller caller) {
        this(caller, List.of());
    }

    public IncomingCall {
        diverted = List.copyOf(diverted);
    }

    /** The same call after this line sent it on. */
    public IncomingCall divertedBy(String extension) {
        return new IncomingCall(caller, Stream.concat(diverted.stream(), Stream.of(extension)).toList());
    }

    /**
     * The same call as another company sees it: the caller with their public number and no colleague; the lines that diverted it
     * count, but name nobody there.
     */
    public IncomingCall fromAnotherCompany(String publicNumber) {
        Caller stranger = new Caller(caller.colleague() ? publicNumber : caller.number(), caller.name(), caller.identity(), false);
        return new IncomingCall(stranger, diverted.stream().map(line -> "").toList());
    }
}
