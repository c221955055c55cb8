/** Voicemail in the REST API: the inbox with its recordings, the settings and the PIN. */
package lu.fix4bizz.hub.voicemail.rest;
