/**
 * The operator's console: {@link lu.fix4bizz.hub.operator.web.CompaniesPage} lists the customers, {@link lu.fix4bizz.hub.operator.web.CompanyPage}
 * is one of them with its numbers and licences, {@link lu.fix4bizz.hub.operator.web.TrunksPage} the ways out, {@link lu.fix4bizz.hub.operator.web.HealthPage}
 * the hub itself. They stand together because one person uses them and nobody else may; what they change belongs to the features.
 */
package lu.fix4bizz.hub.operator.web;
