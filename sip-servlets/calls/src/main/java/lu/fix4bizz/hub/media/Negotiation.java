package lu.fix4bizz.hub.media;

/** The outcome of an offer or answer. A caller writes one {@code switch}. */
public sealed interface Negotiation {

    /**
     * Both sides agree.
     *
     * @param sdp    the hub's answer to an offer; for an answer to the hub's own offer, that offer
     * @param stream what was agreed
     */
    record Agreed(String sdp, AudioStream stream) implements Negotiation { }

    /**
     * No media is possible; nothing changed in the session.
     *
     * @param reason why
     * @param detail for log and Warning header: plain ASCII, no quotes, no line ends
     */
    record Refused(Reason reason, String detail) implements Negotiation { }

    /** Why; {@link #status()} and {@link #warning()} are the SIP words for it. */
    enum Reason {
        /** Not SDP, or SDP that contradicts itself. */
        MALFORMED(400, 399),
        /** No audio line in use. */
        NO_AUDIO(488, 304),
        /** Audio, but not over plain RTP (for example SRTP only). */
        TRANSPORT(488, 302),
        /** IPv6 only where the hub has IPv4, or the reverse. */
        ADDRESS_FAMILY(488, 301),
        /** Neither A-law nor mu-law. */
        NO_COMMON_CODEC(488, 305);

        private final int status;
        private final int warning;

        Reason(int status, int warning) {
            this.status = status;
            this.warning = warning;
        }

        /** @return the SIP status that fits: 400 or 488 */
        public int status() {
            return status;
        }

        /** @return the warn-code of RFC 3261, section 20.43 */
        public int warning() {
            return warning;
        }
    }
}
