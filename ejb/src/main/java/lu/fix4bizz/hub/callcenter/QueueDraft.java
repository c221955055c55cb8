package lu.fix4bizz.hub.callcenter;

import java.io.Serializable;

/**
 * What an administrator writes of a queue.
 *
 * @param version of the queue when the form was opened; 0 for a new one
 */
public record QueueDraft(String name, String extension, int version) implements Serializable {
    public QueueDraft {
        name = name.strip();
        extension = extension.strip();
    }
}
