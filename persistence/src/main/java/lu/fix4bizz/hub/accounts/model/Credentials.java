package lu.fix4bizz.hub.accounts.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.audit.model.Audited;

/** What a user proves who they are with: the hash of a password and, where they want it, a second factor (RFC 6238). */
@Entity
@Audited(secrets = {"passwordHash", "totpSecret"}, silent = {"passwordChosenAt", "totpLastStep"})
public class Credentials implements OwnedByUser {
    @Id
    @Column(name = "user_id")
    private long userId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", insertable = false, updatable = false)
    private User user;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "password_chosen_at")
    private Instant passwordChosenAt;
    @Column(name = "totp_secret")
    private String totpSecret;
    @Column(name = "totp_confirmed")
    private boolean totpConfirmed;
    @Column(name = "totp_last_step")
    private long totpLastStep;
    @ElementCollection
    @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryCodes = new HashSet<>();
    @Version
    private int version;

    protected Credentials() {
    }

    /** Nothing chosen yet: nobody gets in. */
    public Credentials(User user) {
        this.userId = user.id();
        this.user = user;
    }

    /** A password that a person chose; a code of the second factor goes on as before. */
    public void choosePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChosenAt = at;
    }

    /** The same password under a better hash. */
    public void upgradePassword(String hash) {
        passwordHash = hash;
    }

    /** Begins with a second factor: it counts once a first code has proven that the app holds the secret. */
    public void beginSecondFactor(String sealedSecret) {
        totpSecret = sealedSecret;
        totpConfirmed = false;
        totpLastStep = 0;
        recoveryCodes.clear();
    }

    /** From now on a code is asked for at sign-in. */
    public void confirmSecondFactor(Collection<String> recoveryHashes) {
        totpConfirmed = true;
        recoveryCodes.clear();
        recoveryCodes.addAll(recoveryHashes);
    }

    public void removeSecondFactor() {
        totpSecret = null;
        totpConfirmed = false;
        recoveryCodes.clear();
    }

    /**
     * Uses up a time step: each code is good for once (RFC 6238 section 5.2).
     *
     * @return false when this step, or a later one, was used before
     */
    public boolean useStep(long step) {
        boolean fresh = step > totpLastStep;
        totpLastStep = Math.max(totpLastStep, step);
        return fresh;
    }

    /** @return false when there is no such code any more */
    public boolean useRecoveryCode(String hash) {
        return recoveryCodes.remove(hash);
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** The secret of the second factor as it is kept, confirmed or not. */
    public Optional<String> sealedSecret() {
        return Optional.ofNullable(totpSecret);
    }

    public boolean hasSecondFactor() {
        return totpConfirmed;
    }

    public int recoveryCodesLeft() {
        return recoveryCodes.size();
    }

    @Override
    public User user() {
        return user;
    }
}
