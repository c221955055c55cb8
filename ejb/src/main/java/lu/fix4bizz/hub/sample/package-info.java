/**
 * The sample company and the load company, created through the same entities and services as a person's work, so that they obey
 * every rule. The names, numbers and passwords are a contract that tests and documentation rely on. Never part of a production start.
 */
package lu.fix4bizz.hub.sample;
