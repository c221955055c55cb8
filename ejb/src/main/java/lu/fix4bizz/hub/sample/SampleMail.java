package lu.fix4bizz.hub.sample;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.CaughtMail;
import lu.fix4bizz.hub.mail.MailCatcher;

/** The caught mails as people of the sample see them: those to their own company; the operator sees every one. */
@Stateless
public class SampleMail {
    @Inject
    private MailCatcher catcher;
    @Inject
    private UserRepository users;

    /** The newest first. */
    public List<CaughtMail> list(long viewerId) {
        User viewer = users.get(viewerId);
        if (viewer.roles().contains(Role.OPERATOR)) {
            return catcher.list();
        }
        Set<String> company = users.addresses(viewer.company().id());
        return catcher.list().stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> company.contains(to.toLowerCase(Locale.ROOT)))).toList();
    }

    /** One of them, as long as it is kept. */
    public Optional<CaughtMail> read(long viewerId, long id) {
        return list(viewerId).stream().filter(mail -> mail.id() == id).findFirst();
    }
}
