package lu.fix4bizz.hub.audit.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.audit.model.AuditEntry.Verb;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.UpdateObjectQuery;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;

/**
 * Notes what EclipseLink writes of an {@link Audited} entity, in the same transaction: a change that does not hold leaves no note,
 * and no service can forget to tell.
 */
public final class AuditListener extends DescriptorEventAdapter {
    private static final int LONGEST_VALUE = 300;
    private static final List<String> COLUMNS = List.of("company_id", "actor", "subject", "entity", "verb", "field", "old_value", "new_value");
    private static final String INSERT = COLUMNS.stream().map(column -> "#" + column)
            .collect(Collectors.joining(", ", "insert into audit_entry (" + String.join(", ", COLUMNS) + ") values (", ")"));
    private static final String COUNTER = "version";

    private final String entity;
    private final Set<String> secrets;
    private final Set<String> silent;

    private AuditListener(Class<?> type, Audited audited) {
        entity = type.getSimpleName();
        secrets = Set.of(audited.secrets());
        silent = Stream.concat(Arrays.stream(audited.silent()), Stream.of(COUNTER)).collect(Collectors.toUnmodifiableSet());
    }

    /** Listens where the entity asks for it. */
    public static void watch(ClassDescriptor descriptor) {
        Audited audited = descriptor.getJavaClass().getAnnotation(Audited.class);
        if (audited != null) {
            descriptor.getEventManager().addListener(new AuditListener(descriptor.getJavaClass(), audited));
        }
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        note(event, Verb.ADDED, "", "", "");
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        note(event, Verb.REMOVED, "", "", "");
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        if (event.getQuery() instanceof UpdateObjectQuery update && update.getObjectChangeSet() != null) {
            update.getObjectChangeSet().getChanges().stream().filter(change -> !silent.contains(change.getAttribute())).forEach(change -> changed(event, change));
        }
    }

    /** Values, and what is referred to: a user's group. */
    private void changed(DescriptorEvent event, ChangeRecord change) {
        if (change instanceof DirectToFieldChangeRecord value) {
            changed(event, change, value.getOldValue(), value.getNewValue());
        } else if (change instanceof ObjectReferenceChangeRecord reference) {
            Object now = reference.getMapping().getRealAttributeValueFromObject(event.getSource(), event.getSession());
            changed(event, change, name(reference.getOldValue()), name(now));
        }
    }

    private void changed(DescriptorEvent event, ChangeRecord change, Object before, Object after) {
        boolean shown = !secrets.contains(change.getAttribute());
        if (!Objects.equals(before, after)) {
            note(event, Verb.CHANGED, change.getAttribute(), shown ? text(before) : "", shown ? text(after) : "");
        }
    }

    private static String name(Object referred) {
        return referred instanceof AuditSubject subject ? subject.auditedName() : "";
    }

    private void note(DescriptorEvent event, Verb verb, String field, String before, String after) {
        AuditSubject subject = (AuditSubject) event.getSource();
        DataModifyQuery insert = new DataModifyQuery(INSERT);
        COLUMNS.forEach(insert::addArgument);
        event.getSession().executeQuery(insert, List.of(subject.auditedCompany(), Actor.nameNow(), subject.auditedName(), entity(subject), verb.name(), field, before, after));
    }

    private String entity(AuditSubject subject) {
        return subject.auditedPart().isEmpty() ? entity : entity + "." + subject.auditedPart();
    }

    private static String text(Object value) {
        String text = Objects.toString(value, "");
        return text.substring(0, Math.min(text.length(), LONGEST_VALUE));
    }
}
