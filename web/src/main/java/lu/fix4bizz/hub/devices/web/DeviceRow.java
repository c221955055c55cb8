package lu.fix4bizz.hub.devices.web;

import java.io.Serializable;
import java.util.List;

/**
 * One phone in a list, in words.
 *
 * @param id    0 for phones that nobody entered
 * @param own   whether it has its own password, rather than the line's
 * @param ways  its registrations
 */
public record DeviceRow(long id, String name, String model, String mac, String sipUser, boolean own, boolean soft, List<Way> ways) implements Serializable {

    /** Where a phone is registered, for whoever looks for a fault. @param until when it lapses, in words */
    public record Way(String contact, String agent, String transport, String until) implements Serializable {
    }

    public boolean known() {
        return id != 0;
    }

    public boolean registered() {
        return !ways.isEmpty();
    }
}
