/**
 * Voicemail. Enter at {@link lu.fix4bizz.hub.voicemail.Voicemail} (inbox), {@link lu.fix4bizz.hub.voicemail.VoicemailSettings}
 * (when it answers, delivery, PIN) and {@link lu.fix4bizz.hub.voicemail.Recordings} (the sound on disk, from the first packet to
 * the stored message).
 *
 * <p>A recording is a pair of files in the spool while the caller speaks: the sound, and a note of who it is for. Hanging up
 * makes it a message: the sound moves to its place and the row is written; whatever stands between (a database that is away, a
 * hub that was killed) is made up for from the spool, and {@code recording} in the row keeps it from happening twice.
 *
 * <p>The sound of a message that is removed for good goes after the commit: a crash between may leave a file without a message,
 * never a message without its sound.
 */
package lu.fix4bizz.hub.voicemail;
