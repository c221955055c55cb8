package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrunksTest {

    @Test
    void trunks_stay_as_they_were_while_the_database_is_away(@TempDir Path dataDir) {
        HubDatabase database = HubDatabase.empty(Engine.H2);
        database.run(em -> new TrunkRepository(em).add(new Trunk(People.operator(em), "pstn", "127.0.0.2", 5060, true)));
        try (Business business = new Business(database, dataDir)) {
            Trunks trunks = business.the(Trunks.class);
            TrunkLookup lookup = business.the(TrunkLookup.class);
            lookup.read();
            assertEquals(Optional.of("pstn"), trunks.outward().map(Trunks.Peer::name));
            database.goAway();
            lookup.read();
            assertEquals(Optional.of("pstn"), trunks.at("127.0.0.2", 5060).map(Trunks.Peer::name));
            database.comeBack();
            lookup.read();
            assertEquals(Optional.of("pstn"), trunks.outward().map(Trunks.Peer::name));
        }
    }
}
