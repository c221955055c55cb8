package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Callee;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.calls.routing.Location;
import lu.fix4bizz.hub.calls.routing.VoicemailCases;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** Takes the snapshot of a called user that a decision needs, in one short transaction. */
@Stateless
public class Callees {
    @Inject
    private UserRepository users;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private VoicemailRepository voicemail;
    @Inject
    private Registrations registrations;
    @Inject
    private ActiveCalls activeCalls;

    public Callee snapshot(long userId, Instant now) {
        User user = users.get(userId);
        String extension = user.extension().map(Extension::digits).orElse("");
        return new Callee(userId, extension, ownNumbers(user), user.company().country(), user.doNotDisturb(), user.callWaiting(),
                activeCalls.of(userId), forwardings(userId), cases(userId), locations(extension + "@" + user.company().domain(), now));
    }

    private static Set<String> ownNumbers(User user) {
        return Stream.concat(user.extension().map(Extension::digits).stream(), user.number().map(PhoneNumber::e164).stream())
                .collect(Collectors.toSet());
    }

    private Map<ForwardingKind, Forwarding> forwardings(long userId) {
        Map<ForwardingKind, Forwarding> byKind = new EnumMap<>(ForwardingKind.class);
        for (CallForwarding forwarding : forwardings.ofUser(userId)) {
            byKind.put(forwarding.kind(), CallSettings.snapshot(forwarding));
        }
        return byKind;
    }

    private VoicemailCases cases(long userId) {
        return voicemail.mailbox(userId).map(Callees::cases).orElse(VoicemailCases.OFF);
    }

    private static VoicemailCases cases(Mailbox mailbox) {
        return new VoicemailCases(mailbox.enabled(), mailbox.busy(), mailbox.noAnswer(), mailbox.notReachable());
    }

    private List<Location> locations(String aor, Instant now) {
        return registrations.of(aor, now).stream().map(contact -> new Location(contact.agent(), contact.contact())).toList();
    }
}
