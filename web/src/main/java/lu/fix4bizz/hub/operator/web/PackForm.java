package lu.fix4bizz.hub.operator.web;

import java.io.Serializable;

import lu.fix4bizz.hub.accounts.Licences.Pack;
import lu.fix4bizz.hub.accounts.Licences.Sale;

/** How many licences of one kind a customer shall have, while it is written. */
public class PackForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Pack pack;
    private long bought;

    PackForm(Pack pack) {
        this.pack = pack;
        bought = pack.bought();
    }

    Sale sale() {
        return new Sale(pack.licence(), pack.bought(), bought);
    }

    public Pack getPack() {
        return pack;
    }

    public long getBought() {
        return bought;
    }

    public void setBought(long bought) {
        this.bought = bought;
    }
}
