package lu.fix4bizz.hub.audit.model;

/** What an audit entry is about. */
public interface AuditSubject {
    long auditedCompany();

    /** As the administrator knows it: a user name, a trunk's name. */
    String auditedName();

    /** Which of several of its kind, for example {@code ALWAYS}; empty where there is but one. */
    default String auditedPart() {
        return "";
    }
}
