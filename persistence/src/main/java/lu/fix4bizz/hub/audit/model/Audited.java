package lu.fix4bizz.hub.audit.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an entity that implements {@link AuditSubject}: each change of it is noted in its company's audit log, with the change itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** Fields whose change is noted without what it was and became. */
    String[] secrets() default {};

    /** Fields whose change is no news: what the hub itself counts. */
    String[] silent() default {};
}
