/**
 * Telephone numbers as values: {@link lu.fix4bizz.hub.numbers.model.PhoneNumber} (E.164) and
 * {@link lu.fix4bizz.hub.numbers.model.Extension} (inside a company). What somebody typed is read by
 * {@link lu.fix4bizz.hub.numbers.model.PhoneNumber#read}; libphonenumber knows the plans, nothing of them is written again here.
 */
package lu.fix4bizz.hub.numbers.model;
