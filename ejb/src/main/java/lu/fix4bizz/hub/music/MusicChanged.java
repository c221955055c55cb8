package lu.fix4bizz.hub.music;

import java.util.List;

/**
 * A company has other music. Fired inside the transaction.
 *
 * @param lost  pieces that nobody can come back to
 * @param added pieces whose file is new
 */
record MusicChanged(long companyId, List<String> lost, List<String> added) {
}
