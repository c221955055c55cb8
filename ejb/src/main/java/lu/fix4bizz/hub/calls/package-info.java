/**
 * Calls and what users want done with them. Enter at
 * <ul>
 * <li>{@link lu.fix4bizz.hub.calls.CallSettings}: forwards, do not disturb and the other switches; page, REST and phone codes all come here;
 * <li>{@link lu.fix4bizz.hub.calls.GroupForwards}: a group's forwards, for those who follow them;
 * <li>{@link lu.fix4bizz.hub.calls.MobilitySettings}: mobile numbers that ring with the fixed line, and professional mode over them;
 * <li>{@link lu.fix4bizz.hub.calls.CallRouting}: the decision for a real call, and for a trial ("Right now", "Try it");
 * <li>{@link lu.fix4bizz.hub.calls.Dialling}: what a dialled text means in a company;
 * <li>{@link lu.fix4bizz.hub.calls.ClickToCall}: calls that are begun in the browser;
 * <li>{@link lu.fix4bizz.hub.calls.CallLog}: what happened.
 * </ul>
 * What may end by itself (do not disturb, forwards) is kept with its end and read against the moment of the call: no job switches it off.
 * A group's forward may lead to one of the group: the others' calls go there, while for that user it is the own number, which is never a
 * target, so their calls go on. A group's forward to voicemail leads to each user's own.
 * The decision itself is {@code routing}, which knows nothing of all this.
 */
package lu.fix4bizz.hub.calls;
