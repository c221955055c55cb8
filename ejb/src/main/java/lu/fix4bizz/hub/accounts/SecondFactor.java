package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.SecretHash;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.SecurityNoticeMail;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;
import lu.fix4bizz.hub.secrets.SecretBox;
import org.bouncycastle.util.encoders.Base32;

/** The second factor of a sign-in: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost. */
@Stateless
public class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    /** 79 bits: so much that a hash without cost keeps them. */
    private static final int RECOVERY_LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private UserRepository users;
    @Inject
    private CredentialsRepository credentials;
    @Inject
    private CurrentPassword currentPassword;
    @Inject
    private SecretBox secrets;
    @Inject
    private SecurityNotices notices;
    @Inject
    private Clock clock;

    /**
     * What the app needs.
     *
     * @param secret in Base32, to type
     * @param uri    the same to scan, as a QR code ({@code otpauth:})
     */
    public record Enrolment(String secret, URI uri) {
    }

    /** How it stands. */
    public record State(boolean on, int recoveryCodesLeft) implements Serializable {
    }

    public State state(long userId) {
        return credentials.find(userId).map(known -> new State(known.hasSecondFactor(), known.recoveryCodesLeft())).orElse(new State(false, 0));
    }

    /** @param userName of somebody who gave the right password */
    public boolean isAsked(String userName) {
        return users.findByLogin(userName).map(user -> state(user.id()).on()).orElse(false);
    }

    /** Begins anew with a fresh secret; nothing is asked at sign-in before {@link #confirm}. */
    public Enrolment begin(long userId) {
        User user = users.get(userId);
        refuseIfOn(userId);
        byte[] key = new byte[TimedCode.KEY_BYTES];
        RANDOM.nextBytes(key);
        String secret = Base32.toBase32String(key).replace("=", "");
        credentials.require(user).beginSecondFactor(secrets.seal(secret));
        String label = URLEncoder.encode("Fix4Bizz Hub:" + user.email(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Enrolment(secret, URI.create("otpauth://totp/" + label + "?secret=" + secret + "&issuer=Fix4Bizz%20Hub"));
    }

    /**
     * Turns it on with a first code of the app.
     *
     * @return recovery codes, each good for once; they are shown now and never again
     * @throws Refusal {@code accounts.error.code}
     */
    public List<String> confirm(long userId, String code) {
        refuseIfOn(userId);
        Credentials own = credentials.find(userId).filter(known -> usesStep(known, code))
                .orElseThrow(() -> Refusal.invalid("accounts.error.code"));
        List<String> codes = Stream.generate(() -> RandomSecret.letters(RECOVERY_LETTERS)).limit(RECOVERY_CODES).toList();
        own.confirmSecondFactor(codes.stream().map(SecretHash::of).toList());
        return codes;
    }

    /** Whether this is a code of the app, or a recovery code; either is used up by it. */
    public boolean accepts(String userName, String code) {
        String typed = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return users.findByLogin(userName).flatMap(user -> credentials.find(user.id())).filter(Credentials::hasSecondFactor)
                .map(own -> usesStep(own, typed) || own.useRecoveryCode(SecretHash.of(typed))).orElse(false);
    }

    /**
     * The password alone is enough again; the user hears of it by mail.
     *
     * @throws Refusal as {@link CurrentPassword#confirm}
     */
    public void remove(long userId, String password) {
        User user = users.get(userId);
        currentPassword.confirm(user, password).removeSecondFactor();
        notices.tell(user, SecurityNoticeMail.Change.SECOND_FACTOR_REMOVED);
    }

    private void refuseIfOn(long userId) {
        if (state(userId).on()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.error.second_factor_on");
        }
    }

    private boolean usesStep(Credentials own, String code) {
        Optional<Long> step = own.sealedSecret().flatMap(sealed -> TimedCode.stepOf(Base32.decode(padded(secrets.open(sealed))), code.strip(), clock.instant()));
        return step.isPresent() && own.useStep(step.get());
    }

    private static String padded(String base32) {
        return base32 + "=".repeat((8 - base32.length() % 8) % 8);
    }
}
