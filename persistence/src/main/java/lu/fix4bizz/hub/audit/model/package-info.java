/**
 * The audit log: who changed what, when, from what to what. {@link lu.fix4bizz.hub.audit.model.AuditListener} writes it where the
 * persistence provider writes the change, so that it is whole: pages, REST, phone codes and imports all come by there. An entity asks
 * for it with {@link lu.fix4bizz.hub.audit.model.Audited}. It knows no other feature.
 */
package lu.fix4bizz.hub.audit.model;
