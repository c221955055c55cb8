package lu.fix4bizz.hub.callcenter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.callcenter.QueueDraft;
import lu.fix4bizz.hub.callcenter.Queues;
import lu.fix4bizz.hub.callcenter.Queues.Row;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;

/** One queue: its name and extension. Who takes its calls: {@link QueueAgentsPage}. */
@Named
@ViewScoped
public class QueuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private long id;
    private Row queue;
    private String name = "";
    private String extension = "";
    private boolean saved;

    /** Reads the queue, before each rendering; what is being typed stays. */
    public void show() {
        if (queue == null) {
            open();
        }
    }

    private void open() {
        queue = queues.one(viewer.id(), id);
        name = queue.name();
        extension = queue.extension();
    }

    public void save() {
        try {
            queues.change(viewer.id(), id, new QueueDraft(name, extension, queue.version()));
            open();
            saved = true;
        } catch (Refusal no) {
            saved = false;
            words.refuse(field("queue", no), words.say(no));
        }
    }

    /** The field of this form that a refusal is about. */
    static String field(String form, Refusal no) {
        return form + (no.key().contains(".extension_") ? ":extension" : ":name");
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return queue.name();
    }

    public boolean isSaved() {
        return saved;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }
}
