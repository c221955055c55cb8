/**
 * The hub as its operator sees it running. {@link lu.fix4bizz.hub.operation.HubState} asks the same counters as {@code /health} and
 * {@code /metrics}, so there is no second truth. What the operator looks after of one feature stands there:
 * {@link lu.fix4bizz.hub.accounts.Companies}, {@link lu.fix4bizz.hub.accounts.NumberRanges}, {@link lu.fix4bizz.hub.calls.TrunkSettings}.
 * {@link lu.fix4bizz.hub.accounts.Operators} lets nobody else in.
 */
package lu.fix4bizz.hub.operation;
