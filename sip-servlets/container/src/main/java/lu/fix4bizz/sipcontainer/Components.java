package lu.fix4bizz.sipcontainer;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Creates SIP servlets and listeners with CDI injection ({@code @Inject}, {@code @EJB}, {@code @Resource}) and ends them again. */
final class Components {

    private final BeanManager beans;
    private final Deque<Runnable> endings = new ArrayDeque<>();

    /** @param beans the bean manager of the web application, whose class loader sees its classes */
    Components(BeanManager beans) {
        this.beans = beans;
    }

    /** {@return a new injected instance, on which the post-construct callback was called} */
    <T> T create(Class<T> type) {
        AnnotatedType<T> annotated = beans.createAnnotatedType(type);
        InjectionTarget<T> target = beans.getInjectionTargetFactory(annotated).createInjectionTarget(null);
        CreationalContext<T> context = beans.createCreationalContext(null);
        T instance = target.produce(context);
        target.inject(instance, context);
        target.postConstruct(instance);
        endings.push(() -> end(target, instance, context));
        return instance;
    }

    /** {@return the application's bean of this type} */
    <T> T bean(Class<T> type) {
        return beans.createInstance().select(type).get();
    }

    /** {@return a supplier of new instances of a dependent bean that needs no ending; the bean is resolved only once} */
    @SuppressWarnings("unchecked")
    <T> Supplier<T> each(Class<T> type) {
        Bean<T> bean = (Bean<T>) beans.resolve(beans.getBeans(type));
        return () -> bean.create(beans.createCreationalContext(bean));
    }

    /** Ends everything that was created, the newest first. */
    void end() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }

    private static <T> void end(InjectionTarget<T> target, T instance, CreationalContext<T> context) {
        target.preDestroy(instance);
        target.dispose(instance);
        context.release();
    }
}
