package lu.fix4bizz.hub.testing;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What every session bean is without saying so. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface InTransaction {
    /** To be added to a bean. */
    final class Literal extends AnnotationLiteral<InTransaction> implements InTransaction {
        private static final long serialVersionUID = 1L;
    }
}
