package lu.fix4bizz.hub.mail;

import java.util.Locale;
import java.util.Map;

/** What a mail is about: the typed input of one template. */
public sealed interface MailModel permits CompanyAccountMail, PasswordResetMail, SecurityNoticeMail, VoicemailMail, WelcomeMail {

    /** The templates' name in {@code mail/}, without language. */
    String template();

    /** The words the templates put in, as that language writes them; plain text, escaped where it is put in. */
    Map<String, Object> words(Locale language);
}
