package lu.fix4bizz.hub.accounts.model;

import lu.fix4bizz.hub.audit.model.AuditSubject;

/** Something of one user's: the audit log has it under their name. */
public interface OwnedByUser extends AuditSubject {
    User user();

    @Override
    default long auditedCompany() {
        return user().company().id();
    }

    @Override
    default String auditedName() {
        return user().userName();
    }
}
