package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.callcenter.CalledQueues;
import lu.fix4bizz.hub.callcenter.QueueLine;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What a dialled text means (call-services section 5; feature codes and calling plans enter here). */
@ApplicationScoped
public class Dialling {
    /** So few digits are meant inside the company, unless they are a short code: a mistyped extension must not reach somebody outside. */
    private static final int LONGEST_INTERNAL = 5;

    @Inject
    private Subscribers subscribers;
    @Inject
    private CalledQueues queues;

    /** Where a dialled text leads. */
    public sealed interface Destination {

        /** A user of the hub. */
        record Line(Subscriber subscriber) implements Destination {
        }

        /** A queue, whose calls ring at its agents. */
        record Queue(QueueLine queue) implements Destination {
        }

        /** The public network. */
        record Outside(PhoneNumber number) implements Destination {
        }

        /** An emergency service: always allowed, the number is dialled as it is. */
        record Emergency(String digits) implements Destination {
        }

        /** Nobody has it. */
        record Nobody() implements Destination {
        }
    }

    /**
     * @param dialled the user part of what was dialled
     * @param domain  SIP domain of the caller's company
     * @param country of the caller's company
     */
    public Destination destination(String dialled, String domain, String country) {
        if (PhoneNumber.isEmergency(dialled, country)) {
            return new Destination.Emergency(dialled.replaceAll("\\D", ""));
        }
        if (Extension.isOne(dialled)) {
            Optional<QueueLine> queue = queues.find(domain, dialled); // first: all of a company are in memory, and no user has the same
            if (queue.isPresent()) {
                return new Destination.Queue(queue.get());
            }
            Optional<Subscriber> colleague = subscribers.line(domain, dialled);
            if (colleague.isPresent()) {
                return new Destination.Line(colleague.get());
            }
        }
        if (dialled.length() <= LONGEST_INTERNAL && !dialled.startsWith("+") && !PhoneNumber.isShortCode(dialled, country)) {
            return new Destination.Nobody();
        }
        return PhoneNumber.read(dialled, country).map(this::byNumber).orElseGet(Destination.Nobody::new);
    }

    /** A call from a trunk: only public numbers mean something there. */
    public Optional<Subscriber> calledFromOutside(String dialled) {
        return PhoneNumber.read(dialled, "ZZ").flatMap(subscribers::byNumber);
    }

    private Destination byNumber(PhoneNumber number) {
        return subscribers.byNumber(number).<Destination>map(Destination.Line::new).orElseGet(() -> new Destination.Outside(number));
    }
}
