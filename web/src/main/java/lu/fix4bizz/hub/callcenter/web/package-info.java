/**
 * The call centre in the portal: an agent's tile of Home ({@link lu.fix4bizz.hub.callcenter.web.AgentPage}) and the administrator's queues
 * ({@link lu.fix4bizz.hub.callcenter.web.QueuesPage}, {@link lu.fix4bizz.hub.callcenter.web.QueuePage}).
 */
package lu.fix4bizz.hub.callcenter.web;
