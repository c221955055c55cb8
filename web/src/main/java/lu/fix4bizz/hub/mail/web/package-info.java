/** The mail catcher of the sample on pages: {@code /dev/mail}, which does not exist where mail really leaves. */
package lu.fix4bizz.hub.mail.web;
