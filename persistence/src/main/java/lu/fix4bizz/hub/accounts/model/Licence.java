package lu.fix4bizz.hub.accounts.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is sold for a user. A service that exists and is not licensed is locked, and says so; the rest is what the operator charges. */
public enum Licence {
    /** A line with its forwards; without it no phone and no number. */
    STANDARD,
    /** A mailbox that answers callers. */
    VOICEMAIL,
    /** Mobile phones that act as the fixed line ("Bizz2Go"). */
    MOBILITY,
    /** Agent or supervisor of queues. */
    CALL_CENTRE,
    /** The switchboard of a company. */
    RECEPTION;

    /** As a column holds them. */
    static String joined(Set<Licence> licences) {
        return licences.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Licence> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty()).map(Licence::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Licence.class)));
    }
}
