package lu.fix4bizz.hub.media;

/**
 * What happened on one call's RTP so far, in packets unless said otherwise.
 *
 * @param sent            given to the network
 * @param sendFailed      that the network did not take
 * @param datagrams       read from the socket, whatever they are
 * @param received        with audio, valid
 * @param rejected        from strangers, or on probation
 * @param late            too late to be used
 * @param duplicates      received twice
 * @param concealedFrames frames of 20 ms that were made up for a gap
 */
public record MediaCounts(long sent, long sendFailed, long datagrams, long received, long rejected, long late,
                          long duplicates, long concealedFrames) {
}
