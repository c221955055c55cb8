/**
 * What is kept of calls: each user's and each group's forwards ({@link lu.fix4bizz.hub.calls.model.CallForwarding}), mobile numbers
 * ({@link lu.fix4bizz.hub.calls.model.MobileNumber}), the call log ({@link lu.fix4bizz.hub.calls.model.CallRecord}) and the trunks to the public network.
 */
package lu.fix4bizz.hub.calls.model;
