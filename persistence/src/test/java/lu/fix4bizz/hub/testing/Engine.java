package lu.fix4bizz.hub.testing;

/** The databases that the hub runs on. */
public enum Engine {
    H2, POSTGRESQL
}
