/**
 * The call centre. Enter at
 * <ul>
 * <li>{@link lu.fix4bizz.hub.callcenter.Queues}: the queues of a company and who takes their calls, for its administrator;
 * <li>{@link lu.fix4bizz.hub.callcenter.Agents}: how an agent stands, and which queues they have joined;
 * <li>{@link lu.fix4bizz.hub.callcenter.CalledQueues}: what a call to a queue needs, from memory. {@code hub.calls} decides and rings.
 * </ul>
 * A call rings at once at the phones of all agents who have joined, are available and free; nobody waits yet. The wrap-up after a call is
 * a moment in the agent's row that readers compare with the clock, so that no job ends it.
 *
 * <p>Whose an extension is, two features know: accounts ask with {@link lu.fix4bizz.hub.accounts.ExtensionWanted}, because they stand below.
 */
package lu.fix4bizz.hub.callcenter;
