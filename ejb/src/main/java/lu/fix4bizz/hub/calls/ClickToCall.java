package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.model.Refusal;

/** Calls that people begin in the browser, or their programs do: the caller's own phones ring first, then the other side (call-services section 5). */
@ApplicationScoped
public class ClickToCall {
    @Inject
    private Subscribers subscribers;
    @Inject
    private Dialling dialling;
    @Inject
    private Registrations registrations;
    @Inject
    private Clock clock;
    private volatile Optional<Consumer<Order>> engine = Optional.empty();

    /**
     * A call to make.
     *
     * @param caller  whose phones ring first
     * @param dialled an extension of the caller's company, an E.164 number or an emergency number
     * @param name    of who is called, empty when unknown
     */
    public record Order(Subscriber caller, String dialled, String name) {
    }

    /** Who makes the calls: the SIP engine, while it runs. */
    public void serve(Consumer<Order> maker) {
        engine = Optional.of(maker);
    }

    public void endService() {
        engine = Optional.empty();
    }

    /**
     * Makes a call. Returns as soon as the caller's phones are about to ring.
     *
     * @param to as it would be dialled on a phone; blanks and signs do no harm
     * @return who is called: a name, or the number
     * @throws Refusal {@code calls.dial.error.no_line}, {@code no_phone} when none is registered, {@code own_number}, {@code nobody} when
     *                 nobody has the number, {@code unavailable}
     */
    public String call(long userId, String to) {
        Subscriber caller = subscribers.ofUser(userId).orElseThrow(() -> Refusal.invalid("calls.dial.error.no_line"));
        Order order = order(caller, to.strip());
        if (registrations.of(caller.aor(), clock.instant()).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.dial.error.no_phone");
        }
        engine.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "calls.dial.error.unavailable")).accept(order);
        return order.name().isEmpty() ? order.dialled() : order.name();
    }

    private Order order(Subscriber caller, String to) {
        return switch (dialling.destination(to, caller.domain(), caller.country())) {
            case Destination.Line line when line.subscriber().userId() == caller.userId() -> throw Refusal.invalid("calls.dial.error.own_number", to);
            case Destination.Line line when line.subscriber().companyId() == caller.companyId() ->
                    new Order(caller, line.subscriber().extension(), line.subscriber().displayName());
            case Destination.Line line -> new Order(caller, line.subscriber().outgoingNumber(), "");
            case Destination.Queue queue -> new Order(caller, queue.queue().extension(), queue.queue().name());
            case Destination.Outside outside -> new Order(caller, outside.number().e164(), "");
            case Destination.Emergency emergency -> new Order(caller, emergency.digits(), "");
            case Destination.Nobody nobody -> throw Refusal.invalid("calls.dial.error.nobody", to);
        };
    }
}
