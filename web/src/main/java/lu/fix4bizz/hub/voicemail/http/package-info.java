/**
 * How a recording is sent over HTTP, whole or in part, to a page's player as to a program. Enter at
 * {@link lu.fix4bizz.hub.voicemail.http.SentRecording}; the doors are the servlet of {@code hub.voicemail.web} and the resource of
 * {@code hub.voicemail.rest}, which only bring it into their own kind of answer.
 */
package lu.fix4bizz.hub.voicemail.http;
