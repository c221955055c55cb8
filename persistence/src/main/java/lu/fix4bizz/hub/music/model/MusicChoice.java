package lu.fix4bizz.hub.music.model;

/** What somebody who is held hears. */
public enum MusicChoice {
    /** The hub's own piece. */
    HUB,
    /** The company's own file. */
    FILE,
    /** Nothing of the hub: what the holder's phone sends. */
    NONE
}
