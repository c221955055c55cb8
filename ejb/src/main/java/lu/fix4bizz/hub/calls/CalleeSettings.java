package lu.fix4bizz.hub.calls;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.calls.routing.MobileLine;
import lu.fix4bizz.hub.calls.routing.VoicemailCases;
import lu.fix4bizz.hub.model.Activation;

/** What a decision needs of a user and only changes when somebody changes it; phones and running calls come on top. */
record CalleeSettings(long userId, String extension, String domain, Set<String> ownNumbers, String country, Activation doNotDisturb,
        boolean callWaiting, Map<ForwardingKind, Forwarding> forwardings, VoicemailCases voicemail, List<MobileLine> mobiles) implements Serializable {
}
