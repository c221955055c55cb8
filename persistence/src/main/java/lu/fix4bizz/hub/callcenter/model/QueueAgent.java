package lu.fix4bizz.hub.callcenter.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lu.fix4bizz.hub.accounts.model.OwnedByUser;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.audit.model.Audited;

/** A user who may take a queue's calls, and whether they do. */
@Entity
@Audited
@Table(name = "queue_agent")
public class QueueAgent implements OwnedByUser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "queue_agent_seq")
    @SequenceGenerator(name = "queue_agent_seq", sequenceName = "queue_agent_seq", allocationSize = 50)
    private long id;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "queue_id")
    private Queue queue;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;
    private boolean joined;
    @Version
    private int version;

    protected QueueAgent() {
    }

    public QueueAgent(Queue queue, User user, boolean joined) {
        this.queue = queue;
        this.user = user;
        this.joined = joined;
    }

    public void join(boolean wanted) {
        joined = wanted;
    }

    public Queue queue() {
        return queue;
    }

    /** Whether the agent takes this queue's calls now. */
    public boolean joined() {
        return joined;
    }

    @Override
    public User user() {
        return user;
    }

    @Override
    public String auditedPart() {
        return queue.name();
    }
}
