package lu.fix4bizz.hub.devices.sip;

import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.devices.model.Registration;

/** A phone has registered that was not there before. @param takesNotify whether it said that it takes NOTIFY requests */
public record PhoneCame(Subscriber line, Registration contact, boolean takesNotify) {
}
