package lu.fix4bizz.hub.media;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Cuts clips into frames, one after the other. Belongs to the media thread. */
final class Player {
    private final Queue<AudioClip> clips;
    private final String interruptingKeys;
    private final Consumer<PlayEnd> onEnd;
    private final boolean endless;
    private int position;

    Player(List<AudioClip> clips, String interruptingKeys, Consumer<PlayEnd> onEnd) {
        this(clips, interruptingKeys, onEnd, false);
    }

    private Player(List<AudioClip> clips, String interruptingKeys, Consumer<PlayEnd> onEnd, boolean endless) {
        this.clips = new ArrayDeque<>(clips);
        this.interruptingKeys = interruptingKeys;
        this.onEnd = onEnd;
        this.endless = endless;
    }

    /** One clip that never ends; an empty one does at once. */
    static Player round(AudioClip clip) {
        return new Player(clip.samples() == 0 ? List.of() : List.of(clip), "", end -> { }, true);
    }

    /** @return whether there was a frame left */
    boolean next(short[] frame) {
        while (!clips.isEmpty() && position >= clips.element().samples()) {
            AudioClip played = clips.remove();
            if (endless) {
                clips.add(played);
            }
            position = 0;
        }
        if (clips.isEmpty()) {
            return false;
        }
        clips.element().copyTo(frame, position);
        position += frame.length;
        return true;
    }

    boolean isInterruptedBy(Digit digit) {
        return interruptingKeys.indexOf(digit.key()) >= 0;
    }

    void end(PlayEnd how) {
        onEnd.accept(how);
    }
}
