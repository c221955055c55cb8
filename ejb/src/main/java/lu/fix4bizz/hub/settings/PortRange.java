package lu.fix4bizz.hub.settings;

/**
 * UDP ports of the hub's media, both ends included.
 *
 * @param first lowest port
 * @param last highest port
 */
public record PortRange(int first, int last) {

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
