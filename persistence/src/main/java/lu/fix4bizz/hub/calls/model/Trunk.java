package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A SIP peer that leads to the public network. Calls from its address come in from outside, calls to outside numbers go there. */
@Entity
@Cacheable
public class Trunk {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trunk_seq")
    @SequenceGenerator(name = "trunk_seq", sequenceName = "trunk_seq", allocationSize = 50)
    private long id;
    private String name;
    private String host;
    private int port;
    @Column(name = "trusted_identity")
    private boolean trusted;

    protected Trunk() {
    }

    /** @param trusted whether P-Asserted-Identity is believed from it and sent to it (RFC 3325 section 6) */
    public Trunk(String name, String host, int port, boolean trusted) {
        this.name = name;
        this.host = host;
        this.port = port;
        this.trusted = trusted;
    }

    public String name() {
        return name;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean trusted() {
        return trusted;
    }
}
