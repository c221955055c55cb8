package lu.fix4bizz.hub.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedFieldConfigurator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import lu.fix4bizz.hub.settings.Settings;

/** What an EJB container adds to CDI, as far as the business needs it: session beans, their transactions, resources. */
final class SessionBeans implements Extension {
    private final HubDatabase database;
    private final Clock clock;
    private final Settings settings;
    private final Map<String, Type> resources = new ConcurrentHashMap<>();

    SessionBeans(HubDatabase database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    <T> void session(@Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType().add(ApplicationScoped.Literal.INSTANCE);
        if (hasTransactions(type.getAnnotatedType().getJavaClass())) {
            type.configureAnnotatedType().add(new InTransaction.Literal());
        }
    }

    private static boolean hasTransactions(Class<?> bean) {
        TransactionAttribute attribute = bean.getAnnotation(TransactionAttribute.class);
        return !bean.isAnnotationPresent(TransactionManagement.class)
                && (attribute == null || attribute.value() == TransactionAttributeType.REQUIRED);
    }

    <T> void resources(@Observes @WithAnnotations({PersistenceContext.class, Resource.class}) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType().filterFields(field -> field.isAnnotationPresent(PersistenceContext.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
        type.configureAnnotatedType().filterFields(field -> field.isAnnotationPresent(Resource.class)).forEach(this::resource);
    }

    private void resource(AnnotatedFieldConfigurator<?> field) {
        Type type = field.getAnnotated().getBaseType();
        String lookup = "resource " + field.getAnnotated().getAnnotation(Resource.class).lookup() + " " + type.getTypeName();
        resources.put(lookup, type);
        field.add(InjectLiteral.INSTANCE).add(NamedLiteral.of(lookup));
    }

    void provide(@Observes AfterBeanDiscovery beans) {
        bean(beans, EntityManager.class, "entities", entities());
        bean(beans, Clock.class, "clock", clock);
        bean(beans, Settings.class, "settings", settings);
        bean(beans, HubDatabase.class, "database", database);
        resources.forEach((lookup, type) -> beans.addBean().id(lookup).beanClass(Object.class).types(type, Object.class)
                .addQualifier(NamedLiteral.of(lookup)).scope(Dependent.class).produceWith(context -> provided(type)));
    }

    private final Map<Type, Object> provided = new ConcurrentHashMap<>();

    private Object provided(Type type) {
        return provided.computeIfAbsent(type, wanted -> wanted == DataSource.class ? database.dataSource()
                : wanted == UserTransaction.class ? noTransaction() : wanted == ManagedThreadFactory.class ? threads() : new ConcurrentHashMap<>());
    }

    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(SessionBeans.class.getClassLoader(), new Class<?>[] {ManagedThreadFactory.class},
                (self, method, work) -> Thread.ofVirtual().unstarted((Runnable) work[0]));
    }

    private static void bean(AfterBeanDiscovery beans, Class<?> type, String id, Object value) {
        beans.addBean().id(id).beanClass(type).types(type, Object.class).scope(Dependent.class).produceWith(context -> value);
    }

    private static UserTransaction noTransaction() {
        return (UserTransaction) Proxy.newProxyInstance(SessionBeans.class.getClassLoader(), new Class<?>[] {UserTransaction.class},
                (self, method, arguments) -> null);
    }

    /** The running transaction's, else one for this question alone. */
    private EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(SessionBeans.class.getClassLoader(), new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    EntityManager real = TestTransaction.isActive() ? TestTransaction.current().entities()
                            : database.factory().createEntityManager();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
