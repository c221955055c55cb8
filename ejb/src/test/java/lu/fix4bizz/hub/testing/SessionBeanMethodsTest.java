package lu.fix4bizz.hub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A container refuses calls of a session bean's methods that are not public; CDI alone does not, so no other test would see it. */
class SessionBeanMethodsTest {

    @Test
    void what_others_call_is_public() throws IOException {
        List<Class<?>> beans = beans();
        assertTrue(beans.size() > 5, beans.toString());
        assertEquals(List.of(), beans.stream().flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
                .filter(SessionBeanMethodsTest::isHidden).filter(SessionBeanMethodsTest::isCalledByNeighbours).map(Method::toString).toList());
    }

    private static boolean isHidden(Method method) {
        boolean ownOnly = Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers()) || method.isSynthetic();
        boolean calledByTheContainer = Stream.of(Schedule.class, Schedules.class, PostConstruct.class, PreDestroy.class)
                .anyMatch(method::isAnnotationPresent);
        return !ownOnly && !calledByTheContainer && !Modifier.isPublic(method.getModifiers());
    }

    /** By its name in other sources of the package: what only the bean itself calls may be hidden. */
    private static boolean isCalledByNeighbours(Method method) {
        Path folder = Path.of("src/main/java", method.getDeclaringClass().getPackageName().replace('.', '/'));
        String own = method.getDeclaringClass().getSimpleName() + ".java";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(own) && file.toString().endsWith(".java"))
                    .anyMatch(file -> text(file).contains("." + method.getName() + "("));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Class<?>> beans() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize).map(Path::toString).filter(name -> name.endsWith(".class") && !name.contains("$")
                    && !name.contains("-info")).<Class<?>>map(SessionBeanMethodsTest::loaded)
                    .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class)).toList();
        }
    }

    private static Class<?> loaded(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'), false, SessionBeanMethodsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
