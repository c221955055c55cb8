/**
 * Companies (tenants) and their users. Every query of the hub starts at a company or at a user, so that two companies never meet.
 * The operator's own staff belong to the one company of kind {@code OPERATOR}.
 */
package lu.fix4bizz.hub.accounts.model;
