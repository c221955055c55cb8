package lu.fix4bizz.hub.media;

/** How playing ended. */
public enum PlayEnd {
    /** Everything was sent. */
    FINISHED,
    /** The caller pressed one of the interrupting keys; {@code onDigit} was told which. */
    INTERRUPTED,
    /** By {@code stopPlaying}, by another {@code play}, or because the session closed. */
    STOPPED
}
