package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;

/** A setting that the users of a company, or of one of its groups, cannot change themselves. It comes and goes, and never changes. */
@Entity
@Audited
@Cacheable
@Table(name = "setting_lock")
public class SettingLock implements AuditSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setting_lock_seq")
    @SequenceGenerator(name = "setting_lock_seq", sequenceName = "setting_lock_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private UserGroup userGroup;
    @Enumerated(EnumType.STRING)
    private UserSetting setting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "locked_by")
    private User lockedBy;

    protected SettingLock() {
    }

    /** @param group empty for the whole company */
    public SettingLock(Optional<UserGroup> group, UserSetting setting, User lockedBy) {
        this.company = lockedBy.company();
        this.userGroup = group.orElse(null);
        this.setting = setting;
        this.lockedBy = lockedBy;
    }

    public UserSetting setting() {
        return setting;
    }

    /** Empty for the whole company. */
    public Optional<UserGroup> group() {
        return Optional.ofNullable(userGroup);
    }

    public boolean holds(User user) {
        return userGroup == null || user.group().filter(userGroup::equals).isPresent();
    }

    /** The administrator who can be asked. */
    public User lockedBy() {
        return lockedBy;
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return group().map(UserGroup::name).orElseGet(company::name);
    }

    @Override
    public String auditedPart() {
        return setting.name();
    }
}
