package lu.fix4bizz.hub.callcenter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.callcenter.QueueDraft;
import lu.fix4bizz.hub.callcenter.Queues;
import lu.fix4bizz.hub.callcenter.Queues.Member;
import lu.fix4bizz.hub.callcenter.Queues.Row;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The queues of the company: which there are, a new one, and the end of one, with an undo. */
@Named
@ViewScoped
public class QueuesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Done done = new Done();
    private List<Row> rows = List.of();
    private String name = "";
    private String extension = "";

    /** Reads the queues, before each rendering. */
    public void show() {
        rows = queues.all(viewer.id());
    }

    /** @return the page of the new queue */
    public String add() {
        try {
            return "/administration/queue?faces-redirect=true&id=" + queues.add(viewer.id(), new QueueDraft(name, extension, 0));
        } catch (Refusal no) {
            words.refuse(QueuePage.field("queues", no), words.say(no));
            return null;
        }
    }

    public void remove(Row queue) {
        queues.remove(viewer.id(), queue.id());
        done.say(words.say("callcenter.queues.removed", queue.name()), queue.extension(), () -> queues.restore(viewer.id(), queue));
    }

    /** The names of its agents; empty without any. */
    public String agents(Row queue) {
        return queue.agents().stream().map(Member::name).collect(Collectors.joining(", "));
    }

    public List<Row> getRows() {
        return rows;
    }

    public Done getDone() {
        return done;
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
