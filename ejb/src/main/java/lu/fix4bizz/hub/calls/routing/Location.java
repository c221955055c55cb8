package lu.fix4bizz.hub.calls.routing;

import java.util.List;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Something of the callee's that can ring. */
public sealed interface Location {

    /** What a person calls it. */
    String label();

    /**
     * A phone that is registered.
     *
     * @param label   as it names itself ("Yealink T42S"), may be empty
     * @param contact opaque to the decision; the SIP engine knows how to reach it
     */
    record Phone(String label, String contact) implements Location {
    }

    /**
     * An agent of the called queue, with the phones that ring there.
     *
     * @param label their extension
     */
    record Agent(String label, List<Phone> phones) implements Location {
        public Agent {
            phones = List.copyOf(phones);
        }

        public boolean has(String contact) {
            return phones.stream().anyMatch(phone -> phone.contact().equals(contact));
        }
    }

    /** A number of the callee's outside the hub. */
    record Mobile(String label, PhoneNumber number) implements Location {
    }
}
