package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.calls.routing.VoicemailCases;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** Reads a user's settings for {@link Callees}, in one short transaction. */
@Stateless
public class CalleeLookup {
    @Inject
    private UserRepository users;
    @Inject
    private ForwardingsInForce inForce;
    @Inject
    private VoicemailRepository voicemail;
    @Inject
    private MobilesInForce mobiles;

    public CalleeSettings settings(long userId) {
        User user = users.get(userId);
        String extension = user.extension().map(Extension::digits).orElse("");
        return new CalleeSettings(userId, extension, user.company().domain(), ownNumbers(user), user.company().country(),
                user.doNotDisturb(), user.callWaiting(), forwardings(user), cases(user), mobiles.of(user));
    }

    private static Set<String> ownNumbers(User user) {
        return Stream.concat(user.extension().map(Extension::digits).stream(), user.number().map(PhoneNumber::e164).stream())
                .collect(Collectors.toSet());
    }

    private Map<ForwardingKind, Forwarding> forwardings(User user) {
        return inForce.of(user).stream().map(StandingForwarding::inForce).collect(Collectors.toMap(Forwarding::kind, Function.identity()));
    }

    /** Without the licence nobody is answered, whatever the mailbox is set to. */
    private VoicemailCases cases(User user) {
        return Optional.of(user).filter(licensed -> licensed.has(Licence.VOICEMAIL)).flatMap(licensed -> voicemail.mailbox(licensed.id()))
                .map(CalleeLookup::cases).orElse(VoicemailCases.OFF);
    }

    private static VoicemailCases cases(Mailbox mailbox) {
        return new VoicemailCases(mailbox.enabled(), mailbox.busy(), mailbox.noAnswer(), mailbox.notReachable());
    }
}
