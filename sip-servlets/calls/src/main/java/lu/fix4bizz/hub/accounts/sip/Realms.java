package lu.fix4bizz.hub.accounts.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.URI;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.Subscribers.Realm;

/** The domain of a request tells the company that it speaks to. */
@ApplicationScoped
public class Realms {
    @Inject
    private Subscribers subscribers;

    /** The domain of the request URI, else the sender's, else the one it is meant for: some phones call the hub by its address. */
    public Optional<Realm> of(SipServletRequest request) {
        return of(request.getRequestURI()).or(() -> of(request.getFrom().getURI())).or(() -> of(request.getTo().getURI()));
    }

    private Optional<Realm> of(URI uri) {
        return uri instanceof SipURI sip ? subscribers.realm(sip.getHost()) : Optional.empty();
    }
}
