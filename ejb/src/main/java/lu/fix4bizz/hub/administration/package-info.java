/** The consoles of administrators: what goes across features. What belongs to one feature is looked after there, e.g. {@link lu.fix4bizz.hub.accounts.CompanyUsers}. */
package lu.fix4bizz.hub.administration;
