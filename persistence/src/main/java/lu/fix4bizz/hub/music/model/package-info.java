/** What a company plays to whom its people hold: {@link lu.fix4bizz.hub.music.model.HoldMusic}. The sound itself is a file. */
package lu.fix4bizz.hub.music.model;
