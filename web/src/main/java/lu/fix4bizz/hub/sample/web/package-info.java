/**
 * The mail catcher of the sample on pages: {@code /dev/mail}, which does not exist where mail really leaves. Caught mails hold links
 * that choose a password, so everybody sees those of their own company only.
 */
package lu.fix4bizz.hub.sample.web;
