/**
 * Telephone numbers as values: {@link lu.fix4bizz.hub.numbers.model.PhoneNumber} (E.164) and
 * {@link lu.fix4bizz.hub.numbers.model.Extension} (inside a company). What somebody typed is read by
 * {@link lu.fix4bizz.hub.numbers.model.PhoneNumber#read}; libphonenumber knows the plans, nothing of them is written again here.
 * {@link lu.fix4bizz.hub.numbers.model.NumberRange} says which numbers are a company's. It knows the company by its id only: users have
 * numbers, so accounts stands above this feature.
 */
package lu.fix4bizz.hub.numbers.model;
