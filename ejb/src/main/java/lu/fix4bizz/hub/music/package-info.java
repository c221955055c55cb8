/**
 * Music on hold. Enter at {@link lu.fix4bizz.hub.music.CompanyMusic} (what the administrator sets) and
 * {@link lu.fix4bizz.hub.music.MusicOnHold} (what a call plays).
 *
 * <p>Decisions
 * <ul>
 * <li>A piece is stored as phones can hear it, 8 kHz mono; what was sent in is not kept. It is PCM of 16 bit, which every browser plays.
 * <li>The piece before the present one stays on the disk, so that each change can be taken back; the one before that goes.
 * <li>The hub's own piece is a resource of this package, made by {@code sip-servlets/calls/src/main/prompts/make-music.sh}.
 * </ul>
 */
package lu.fix4bizz.hub.music;
