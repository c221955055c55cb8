package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;

import lu.fix4bizz.hub.accounts.model.Licence;

/** A licence that a user may be given. */
public class LicenceChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Licence licence;
    private final long free;
    private boolean given;

    /** @param free how many nobody has */
    LicenceChoice(Licence licence, long free, boolean given) {
        this.licence = licence;
        this.free = free;
        this.given = given;
    }

    public Licence getLicence() {
        return licence;
    }

    public long getFree() {
        return free;
    }

    public boolean isGiven() {
        return given;
    }

    public void setGiven(boolean given) {
        this.given = given;
    }
}
