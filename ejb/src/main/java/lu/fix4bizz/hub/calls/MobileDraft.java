package lu.fix4bizz.hub.calls;

import java.io.Serializable;

/**
 * What a user writes of a mobile number.
 *
 * @param number  as typed
 * @param enabled whether it rings with the fixed line
 * @param version of the number when the form was opened; 0 for a new one
 */
public record MobileDraft(String name, String number, boolean enabled, int version) implements Serializable {
    public MobileDraft {
        name = name.strip();
        number = number.strip();
    }

    public MobileDraft(String name, String number) {
        this(name, number, true, 0);
    }
}
