/**
 * Mailboxes and their messages. A message's sound is a WAV file in the data directory (streamed to browsers and mails, never
 * in the database's memory); the row carries everything else, and {@code recording} makes storing the same recording twice harmless.
 */
package lu.fix4bizz.hub.voicemail.model;
