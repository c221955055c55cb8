package lu.fix4bizz.hub.calls;

import java.io.Serializable;
import lu.fix4bizz.hub.calls.model.Trunk;

/**
 * What an operator writes of a trunk.
 *
 * @param trusted whether P-Asserted-Identity is believed from it and sent to it
 * @param version of the trunk when the form was opened; 0 for a new one
 */
public record TrunkDraft(String name, String host, int port, boolean trusted, int version) implements Serializable {
    public TrunkDraft {
        name = name.strip();
        host = host.strip();
    }

    /** {@code host:port}. */
    public String address() {
        return host + ":" + port;
    }

    static TrunkDraft of(Trunk trunk) {
        return new TrunkDraft(trunk.name(), trunk.host(), trunk.port(), trunk.trusted(), trunk.version());
    }
}
