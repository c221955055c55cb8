package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** A person of a company, with their line ({@code extension@domain}) where they have one. */
@Entity
@Audited(secrets = {"sipHa1Sha256", "sipHa1Md5"})
@Cacheable
@Table(name = "hub_user")
public class User implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_seq")
    @SequenceGenerator(name = "user_seq", sequenceName = "user_seq", allocationSize = 500)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private UserGroup userGroup;
    @Column(name = "user_name")
    private String userName;
    @Column(name = "first_name")
    private String firstName;
    @Column(name = "last_name")
    private String lastName;
    private String email;
    private String extension;
    private String number;
    private String language;
    @Column(name = "time_zone")
    private String timeZone;
    private String roles;
    private String licences = "";
    private boolean disabled;
    @Column(name = "sip_ha1_sha256")
    private String sipHa1Sha256;
    @Column(name = "sip_ha1_md5")
    private String sipHa1Md5;
    @Column(name = "do_not_disturb")
    private boolean doNotDisturb;
    @Column(name = "do_not_disturb_until")
    private Instant doNotDisturbUntil;
    @Column(name = "hide_number")
    private boolean hideNumber;
    @Column(name = "call_waiting")
    private boolean callWaiting = true;
    @Column(name = "professional_mode")
    private boolean professionalMode = true;
    private boolean advanced;
    @Version
    private int version;

    protected User() {
    }

    /** @param userName unique over the hub, kept in lower case; so is the e-mail address */
    public User(Company company, String userName, String firstName, String lastName, String email) {
        this.company = company;
        this.userName = userName.toLowerCase(Locale.ROOT);
        this.firstName = firstName;
        this.lastName = lastName;
        this.email = email.toLowerCase(Locale.ROOT);
        this.language = company.language();
        this.timeZone = company.zone().getId();
        grant(Set.of(Role.USER));
    }

    public void rename(String first, String last) {
        firstName = first;
        lastName = last;
    }

    /** @param address unique over the hub, kept in lower case */
    public void changeEmail(String address) {
        email = address.toLowerCase(Locale.ROOT);
    }

    /** Gives the user a line: its extension, and the public number where there is one. */
    public void assignLine(Extension line, Optional<PhoneNumber> publicNumber) {
        extension = line.digits();
        number = publicNumber.map(PhoneNumber::e164).orElse(null);
    }

    /** From now on the user has no line; no phone may sign in. */
    public void takeLineAway() {
        extension = null;
        number = null;
        sipHa1Sha256 = null;
        sipHa1Md5 = null;
    }

    /**
     * Sets the password that the user's phones sign in with. Only the two digests that RFC 7616 section 3.4.2 calls A1 are
     * kept, never the password; they hold for this extension and this domain.
     */
    public void setSipPassword(String password) {
        sipHa1Sha256 = sipHa1Of(password, 0, DigestAlgorithm.SHA_256);
        sipHa1Md5 = sipHa1Of(password, 0, DigestAlgorithm.MD5);
    }

    /** H(A1) of a password on this line. @param place of a phone with its own name, 0 for the line itself */
    public String sipHa1Of(String password, int place, DigestAlgorithm algorithm) {
        return algorithm.hash(new SipName(extension, place) + ":" + company.domain() + ":" + password);
    }

    /** H(A1) for the algorithm; empty where no phone may sign in. */
    public Optional<String> sipHa1(DigestAlgorithm algorithm) {
        return Optional.ofNullable(algorithm == DigestAlgorithm.MD5 ? sipHa1Md5 : sipHa1Sha256);
    }

    public void grant(Set<Role> granted) {
        roles = granted.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public Set<Role> roles() {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public void license(Set<Licence> given) {
        licences = Licence.joined(given);
    }

    public boolean has(Licence licence) {
        return licences().contains(licence);
    }

    public Set<Licence> licences() {
        return Licence.split(licences);
    }

    /** A disabled user keeps everything and gets in nowhere: not into the portal, not with a phone, not with a token. */
    public void disable(boolean out) {
        disabled = out;
    }

    public boolean disabled() {
        return disabled;
    }

    /** Whether the user gets in nowhere, as a disabled one or with the whole company. */
    public boolean isOut() {
        return disabled || company.suspended();
    }

    public void join(UserGroup group) {
        userGroup = group;
    }

    public void leaveGroup() {
        userGroup = null;
    }

    public Optional<UserGroup> group() {
        return Optional.ofNullable(userGroup);
    }

    public void setLanguage(String tag) {
        language = tag;
    }

    public void setTimeZone(ZoneId zone) {
        timeZone = zone.getId();
    }

    public void setDoNotDisturb(Activation wanted) {
        doNotDisturb = wanted.on();
        doNotDisturbUntil = wanted.storedEnd();
    }

    public void setHideNumber(boolean on) {
        hideNumber = on;
    }

    public void setCallWaiting(boolean on) {
        callWaiting = on;
    }

    /** Whether mobile numbers ring with the fixed line at all; on from the first number on. */
    public void setProfessionalMode(boolean on) {
        professionalMode = on;
    }

    /** Whether pages show this user what only some need. */
    public void showAdvanced(boolean shown) {
        advanced = shown;
    }

    public boolean advanced() {
        return advanced;
    }

    public long id() {
        return id;
    }

    public Company company() {
        return company;
    }

    public String userName() {
        return userName;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String displayName() {
        return (firstName + " " + lastName).strip();
    }

    public String email() {
        return email;
    }

    public Optional<Extension> extension() {
        return Optional.ofNullable(extension).map(Extension::of);
    }

    public Optional<PhoneNumber> number() {
        return Optional.ofNullable(number).map(PhoneNumber::of);
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Activation doNotDisturb() {
        return Activation.stored(doNotDisturb, doNotDisturbUntil);
    }

    public boolean hideNumber() {
        return hideNumber;
    }

    public boolean callWaiting() {
        return callWaiting;
    }

    public boolean professionalMode() {
        return professionalMode;
    }

    /** Counts the changes of this user: a form that was opened before another change is told by it. */
    public int version() {
        return version;
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return userName;
    }
}
