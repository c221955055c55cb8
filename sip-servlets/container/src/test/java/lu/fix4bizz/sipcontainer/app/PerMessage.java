package lu.fix4bizz.sipcontainer.app;

import jakarta.enterprise.context.RequestScoped;

/** Counts its uses: one again for every message. */
@RequestScoped
public class PerMessage {

    private int uses;

    public int use() {
        return ++uses;
    }
}
