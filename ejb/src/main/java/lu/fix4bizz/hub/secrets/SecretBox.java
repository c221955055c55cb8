package lu.fix4bizz.hub.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lu.fix4bizz.hub.settings.Settings;

/**
 * Seals what the hub must be able to read again, such as a client secret or the key of a second factor, so that the database alone
 * gives nothing away: AES-256-GCM under the key in {@code HUB_DATA_DIR/secret.key}, which is made at the first use.
 */
@ApplicationScoped
public class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Settings settings;
    private volatile SecretKeySpec key;

    protected SecretBox() {
    }

    SecretBox(Settings settings) {
        this.settings = settings;
    }

    /** @return the text, readable only with this hub's key; another text each time */
    public String seal(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when it was sealed with another key, or changed since */
    public String open(String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] secret = run(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return new String(secret, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("A secret cannot be read with the key in HUB_DATA_DIR", notOurs);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(keyBytes(settings.dataDir().resolve("secret.key")), "AES");
        }
        return key;
    }

    private static byte[] keyBytes(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is no key of the hub: it has " + bytes.length + " bytes instead of " + KEY_BYTES);
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written aside and linked, so that of two hubs that start at once on one directory both end with the same whole key. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Path aside = Files.createTempFile(file.getParent(), "secret", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(aside, bytes);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } finally {
            Files.delete(aside);
        }
    }
}
