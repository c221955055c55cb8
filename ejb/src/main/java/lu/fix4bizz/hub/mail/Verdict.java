package lu.fix4bizz.hub.mail;

import java.util.List;

/** What the mail server said to a mail. */
sealed interface Verdict {

    /** It has the mail. {@code refusals}: what it said about addresses that it does not know, or empty. */
    record Accepted(String refusals) implements Verdict {
    }

    /** Not now, for these recipients; the others have it. */
    record Later(List<String> remaining, String why) implements Verdict {
    }

    /** Never: trying again would not help. */
    record Refused(String why) implements Verdict {
    }

    /** There was no talking to it, which says nothing about the mail: other mails need not be tried now. */
    record Unreachable(String why) implements Verdict {
    }
}
