package lu.fix4bizz.hub.voicemail;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.voicemail.model.Delivery;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** When a user's voicemail answers, how messages are delivered, the PIN of the voice portal. */
@Stateless
public class VoicemailSettings {
    private static final Pattern PIN = Pattern.compile("\\d{4,8}");
    private static final String RUN_UP = "01234567890";
    private static final String RUN_DOWN = "09876543210";

    @Inject
    private VoicemailRepository mailboxes;
    @Inject
    private UserRepository users;
    @Inject
    private SettingLocks locks;
    @Inject
    private Accounts accounts;
    @Inject
    private Event<Change> changed;

    /** All of them, as REST reads and writes them. @param copyTo a further address, or empty */
    public record Choices(boolean enabled, boolean busy, boolean noAnswer, boolean notReachable, Delivery delivery, String copyTo,
            boolean deleteAfterSending) implements Serializable {
    }

    public Choices of(long userId) {
        Mailbox mailbox = mailbox(userId);
        return new Choices(mailbox.enabled(), mailbox.busy(), mailbox.noAnswer(), mailbox.notReachable(), mailbox.delivery(),
                mailbox.copyTo().orElse(""), mailbox.deleteAfterSending());
    }

    /**
     * @throws Refusal {@code voicemail.error.not_licensed}, {@code voicemail.error.copy_address}, {@code voicemail.error.delete_needs_email},
     *                 {@code settings.error.locked}
     */
    public Choices change(long userId, Choices wanted) {
        if (!users.get(userId).has(Licence.VOICEMAIL)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "voicemail.error.not_licensed", accounts.administratorOf(userId));
        }
        Mailbox mailbox = mailbox(userId);
        if (wanted.enabled() != mailbox.enabled()) {
            locks.refuse(users.get(userId), UserSetting.VOICEMAIL);
        }
        mailbox.switchTo(wanted.enabled());
        mailbox.answerWhen(wanted.busy(), wanted.noAnswer(), wanted.notReachable());
        mailbox.deliver(wanted.delivery(), wanted.copyTo().strip(), wanted.deleteAfterSending());
        changed.fire(new Change(Change.Kind.SETTINGS, userId));
        return of(userId);
    }

    /** @throws Refusal {@code voicemail.error.pin_length}, {@code pin_easy}, {@code pin_used} for one of the last three (call-services section 6) */
    public void changePin(long userId, String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw Refusal.invalid("voicemail.error.pin_length");
        }
        if (isEasy(pin, users.get(userId))) {
            throw Refusal.invalid("voicemail.error.pin_easy");
        }
        Mailbox mailbox = mailbox(userId);
        if (mailbox.lastPinHashes().stream().anyMatch(hash -> PasswordHash.matches(pin, hash))) {
            throw Refusal.invalid("voicemail.error.pin_used");
        }
        mailbox.setPinHash(PasswordHash.of(pin));
    }

    /** One digit repeated, runs up or down, repeated pairs, the own number or its reverse. */
    private static boolean isEasy(String pin, User user) {
        String reverse = new StringBuilder(pin).reverse().toString();
        boolean repeated = pin.chars().distinct().count() == 1 || pin.matches("(\\d\\d)\\1+");
        boolean run = RUN_UP.contains(pin) || RUN_DOWN.contains(pin);
        String extension = user.extension().map(Extension::digits).orElse("-");
        String number = user.number().map(PhoneNumber::e164).orElse("-");
        return repeated || run || extension.equals(pin) || extension.equals(reverse) || number.endsWith(pin) || number.endsWith(reverse);
    }

    private Mailbox mailbox(long userId) {
        return mailboxes.mailbox(userId).orElseThrow(() -> Refusal.notFound("voicemail.error.no_mailbox"));
    }
}
