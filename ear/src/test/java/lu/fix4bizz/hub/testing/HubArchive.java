package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR with one more WAR in it that holds tests: they run inside the hub, beside its own modules. */
public final class HubArchive {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TEST_MODULE = "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";

    private HubArchive() {
    }

    /**
     * The EAR to deploy.
     *
     * @param tests the test class and what it needs beside the hub
     */
    public static EnterpriseArchive with(Class<?>... tests) {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Path.of("target/hub.ear").toFile());
        String descriptor = text(ear).replaceFirst("(?s)(.*</module>)", "$1" + TEST_MODULE);
        ear.delete(DESCRIPTOR);
        ear.add(new StringAsset(descriptor), DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, "test.war").addClasses(tests)
                .addAsWebInfResource(new StringAsset(""), "beans.xml")));
    }

    private static String text(EnterpriseArchive ear) {
        try (var stream = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
