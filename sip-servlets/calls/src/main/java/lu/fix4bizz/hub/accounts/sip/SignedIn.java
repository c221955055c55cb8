package lu.fix4bizz.hub.accounts.sip;

import lu.fix4bizz.hub.accounts.Subscriber;

/** Whose request it is. @param device the phone that has its own password and gave it; 0 where it gave the line's */
public record SignedIn(Subscriber line, long device) {
}
