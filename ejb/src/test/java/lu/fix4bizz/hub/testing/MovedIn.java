package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Gives each test a {@link Business} with its {@link People} moved in, as parameters of its methods, and closes it afterwards. A test
 * class with a field for the {@link Engine} gets it on that one, any other on H2.
 */
public final class MovedIn implements ParameterResolver {

    private record Office(Business business, People people, Path dataDir) implements AutoCloseable {

        static Office on(Engine engine) {
            try {
                HubDatabase database = HubDatabase.empty(engine);
                People people = People.moveIn(database);
                Path dataDir = Files.createTempDirectory("hub");
                return new Office(new Business(database, dataDir), people, dataDir);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        @Override
        public void close() throws IOException {
            business.close();
            try (Stream<Path> files = Files.walk(dataDir)) {
                List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Business.class || type == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Office office = test.getStore(Namespace.create(MovedIn.class)).getOrComputeIfAbsent(Office.class, key -> Office.on(engine(test)), Office.class);
        return parameter.getParameter().getType() == Business.class ? office.business() : office.people();
    }

    private static Engine engine(ExtensionContext test) {
        return Arrays.stream(test.getRequiredTestClass().getDeclaredFields()).filter(field -> field.getType() == Engine.class).findFirst()
                .map(field -> engine(field, test.getRequiredTestInstance())).orElse(Engine.H2);
    }

    private static Engine engine(Field field, Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance).toOptional().map(Engine.class::cast).orElseThrow();
    }
}
