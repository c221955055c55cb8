package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call services, section 5: what a dialled text means in a company of Luxembourg. */
class DiallingTest {
    @TempDir
    Path dataDir;
    private Business business;

    @BeforeEach
    void open() {
        HubDatabase database = HubDatabase.empty(Engine.H2);
        People.moveIn(database);
        business = new Business(database, dataDir);
    }

    @AfterEach
    void close() {
        business.close();
    }

    @ParameterizedTest
    @CsvSource({"112, Emergency 112", "7201, Line 7201", "+35227001201, Line 7201", "7299, Nobody", "72999, Nobody",
            "12345, Outside +35212345", "12000, Outside +35212000", "116000, Outside +352116000", "621 123 456, Outside +352621123456"})
    void a_dialled_text_means(String dialled, String meaning) {
        Destination destination = business.the(Dialling.class).destination(dialled, "acme.example", "LU");
        assertEquals(meaning, switch (destination) {
            case Destination.Line line -> "Line " + line.subscriber().extension();
            case Destination.Outside outside -> "Outside " + outside.number();
            case Destination.Emergency emergency -> "Emergency " + emergency.digits();
            case Destination.Queue queue -> "Queue " + queue.queue().extension();
            case Destination.Nobody nobody -> "Nobody";
        });
    }
}
