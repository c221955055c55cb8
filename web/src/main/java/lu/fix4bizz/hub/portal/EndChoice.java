package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/**
 * A moment at which something that is on may end, as a list offers it.
 *
 * @param value ISO 8601; empty for no end, {@link EndField#HOUR} for an hour from then on, {@link EndField#PICK} for a moment of the person's own
 */
public record EndChoice(String value, String label) implements Serializable {
}
