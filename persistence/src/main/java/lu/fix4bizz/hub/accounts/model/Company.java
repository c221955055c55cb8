package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** A tenant: one company with its SIP domain, country and habits. */
@Entity
@Audited
@Cacheable
public class Company implements AuditSubject {
    /** Customers have phones; the operator runs the hub for them. */
    public enum Kind { CUSTOMER, OPERATOR }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
    @SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
    private long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String name;
    private String domain;
    private String country;
    private String zone;
    private String language;
    @Column(name = "main_number")
    private String mainNumber;
    @Column(name = "digest_algorithms")
    private String digestAlgorithms;
    private boolean suspended;
    @Version
    private int version;

    protected Company() {
    }

    /**
     * @param name    short name, unique over the hub ({@code acme})
     * @param domain  SIP domain, unique over the hub; it is the digest realm too
     * @param country ISO 3166 code; it gives national numbers their meaning
     */
    public Company(Kind kind, String name, String domain, String country, ZoneId zone, String language) {
        this.kind = kind;
        this.name = name;
        this.domain = domain;
        this.country = country;
        this.zone = zone.getId();
        this.language = language;
        offer(List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5));
    }

    /** @param shortName unique over the hub */
    public void rename(String shortName) {
        name = shortName;
    }

    /**
     * Where the company is at home. Its SIP domain stays as it is: the digests of its phones' passwords hold for that domain only.
     *
     * @param countryCode  ISO 3166 code
     * @param newcomersTag language of users who are added from now on
     */
    public void settle(String countryCode, ZoneId timeZone, String newcomersTag) {
        country = countryCode;
        zone = timeZone.getId();
        language = newcomersTag;
    }

    public void setMainNumber(PhoneNumber number) {
        mainNumber = number.e164();
    }

    public void removeMainNumber() {
        mainNumber = null;
    }

    /** A suspended company keeps everything, and nobody of it gets in: not into the portal, not with a phone, not with a token. */
    public void suspend(boolean out) {
        suspended = out;
    }

    public boolean suspended() {
        return suspended;
    }

    /** Which digest algorithms phones are offered, strongest first (RFC 8760 section 2.4). */
    public void offer(List<DigestAlgorithm> algorithms) {
        digestAlgorithms = algorithms.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public List<DigestAlgorithm> digestAlgorithms() {
        return Arrays.stream(digestAlgorithms.split(",")).map(DigestAlgorithm::valueOf).toList();
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String domain() {
        return domain;
    }

    public String country() {
        return country;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String language() {
        return language;
    }

    public Optional<PhoneNumber> mainNumber() {
        return Optional.ofNullable(mainNumber).map(PhoneNumber::of);
    }

    /** Counts the changes of this company, as {@link User#version}. */
    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return id;
    }

    @Override
    public String auditedName() {
        return name;
    }
}
