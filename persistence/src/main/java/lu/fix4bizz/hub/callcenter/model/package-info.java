/**
 * Queues of a company ({@link lu.fix4bizz.hub.callcenter.model.Queue}), who may take their calls
 * ({@link lu.fix4bizz.hub.callcenter.model.QueueAgent}), and how each agent stands ({@link lu.fix4bizz.hub.callcenter.model.Agent}).
 */
package lu.fix4bizz.hub.callcenter.model;
