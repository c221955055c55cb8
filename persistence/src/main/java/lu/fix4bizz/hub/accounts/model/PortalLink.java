package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;

/** A link that a company shows its people in the portal: its client application, its helpdesk. */
@Entity
@Audited
@Table(name = "portal_link")
public class PortalLink implements AuditSubject {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ADDRESS = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_link_seq")
    @SequenceGenerator(name = "portal_link_seq", sequenceName = "portal_link_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    private String label;
    private String address;
    private int place;
    @Version
    private int version;

    protected PortalLink() {
    }

    /** @throws Refusal as {@link #change} */
    public PortalLink(Company company, String label, String address) {
        this.company = company;
        change(label, address);
    }

    /**
     * @param newAddress http or https: anything else would run in the browser of whoever clicks on it
     * @throws Refusal {@code accounts.links.error.label_wrong}, {@code accounts.links.error.address_wrong}
     */
    public final void change(String newLabel, String newAddress) {
        if (newLabel.isBlank() || !Fitting.fits(newLabel, LONGEST_LABEL)) {
            throw Refusal.invalid("accounts.links.error.label_wrong", LONGEST_LABEL);
        }
        if (newAddress.length() > LONGEST_ADDRESS || !isOfTheWeb(newAddress)) {
            throw Refusal.invalid("accounts.links.error.address_wrong");
        }
        label = newLabel.strip();
        address = newAddress;
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    public void place(int rank) {
        place = rank;
    }

    public int place() {
        return place;
    }

    public long id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String address() {
        return address;
    }

    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return company.name();
    }

    @Override
    public String auditedPart() {
        return label;
    }
}
