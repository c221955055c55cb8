package lu.fix4bizz.hub.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A data source that counts the statements prepared over it, and can be as if its server were gone. */
final class CountedDataSource {
    private final AtomicLong statements = new AtomicLong();
    private final DataSource counted;
    private volatile boolean away;

    CountedDataSource(DataSource real) {
        counted = proxy(DataSource.class, (self, method, arguments) -> {
            if (away && method.getName().equals("getConnection")) {
                throw new SQLException("The database is away", "08001");
            }
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    private Connection counting(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            return invoke(real, method, arguments);
        });
    }

    DataSource asDataSource() {
        return counted;
    }

    long statements() {
        return statements.get();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader() == null ? CountedDataSource.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type}, behaviour));
    }
}
