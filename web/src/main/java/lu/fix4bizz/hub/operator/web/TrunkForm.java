package lu.fix4bizz.hub.operator.web;

import java.io.Serializable;

import lu.fix4bizz.hub.calls.TrunkDraft;

/** The fields of a trunk while they are written. */
public class TrunkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String host;
    private int port;
    private boolean trusted;
    private final int version;

    TrunkForm(TrunkDraft draft) {
        name = draft.name();
        host = draft.host();
        port = draft.port();
        trusted = draft.trusted();
        version = draft.version();
    }

    TrunkDraft draft() {
        return new TrunkDraft(name, host, port, trusted, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public boolean isTrusted() {
        return trusted;
    }

    public void setTrusted(boolean trusted) {
        this.trusted = trusted;
    }
}
