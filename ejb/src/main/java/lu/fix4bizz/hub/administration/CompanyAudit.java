package lu.fix4bizz.hub.administration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.audit.model.AuditEntry;
import lu.fix4bizz.hub.audit.model.AuditEntry.Verb;
import lu.fix4bizz.hub.audit.model.AuditRepository;
import lu.fix4bizz.hub.model.Refusal;

/** What was changed in a company, for its administrator. */
@Stateless
public class CompanyAudit {
    @Inject
    private Administrators administrators;
    @Inject
    private AuditRepository entries;

    /** As {@link AuditEntry} has it. */
    public record Entry(long id, Instant at, String actor, String subject, String entity, Verb verb, String field, String before, String after)
            implements Serializable {
    }

    /**
     * The latest first.
     *
     * @param person user name of who did it or whom it is about; empty for all
     * @param before entries older than this id
     * @throws Refusal {@code accounts.error.no_user} for whoever is no administrator
     */
    public List<Entry> of(long administratorId, String person, long before, int most) {
        return entries.of(administrators.companyOf(administratorId), person.strip(), before, most).stream()
                .map(one -> new Entry(one.id(), one.at(), one.actor(), one.subject(), one.entity(), one.verb(), one.field(), one.oldValue(), one.newValue())).toList();
    }
}
