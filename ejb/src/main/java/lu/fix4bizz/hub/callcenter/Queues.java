package lu.fix4bizz.hub.callcenter;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.callcenter.model.Queue;
import lu.fix4bizz.hub.callcenter.model.QueueAgent;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;

/** The queues of a company, as its administrator looks after them. Another company's queue is not found. */
@Stateless
public class Queues {
    @Inject
    private QueueRepository queues;
    @Inject
    private QueueRules rules;
    @Inject
    private Administrators administrators;
    @Inject
    private UserRepository users;
    @Inject
    private Event<QueuesChanged> queuesChanged;
    @Inject
    private Event<Change> changed;

    /**
     * A user who takes a queue's calls.
     *
     * @param joined   whether they do so now
     * @param licensed without the licence no call rings there
     */
    public record Member(long id, String name, String extension, boolean joined, boolean licensed) implements Serializable {
    }

    /** @param version of the queue when it was read */
    public record Row(long id, String name, String extension, List<Member> agents, int version) implements Serializable {
        public QueueDraft draft() {
            return new QueueDraft(name, extension, version);
        }
    }

    /** All queues, by name. */
    public List<Row> all(long administratorId) {
        long company = administrators.companyOf(administratorId);
        Map<Long, List<QueueAgent>> agents = queues.agentsOfCompany(company).stream().collect(Collectors.groupingBy(agent -> agent.queue().id()));
        return queues.of(company).stream().map(queue -> row(queue, agents.getOrDefault(queue.id(), List.of()))).toList();
    }

    /** @throws Refusal {@code callcenter.queues.error.no_queue}, also for another company's */
    public Row one(long administratorId, long queueId) {
        return row(own(administratorId, queueId), queues.agents(queueId));
    }

    /** @throws Refusal {@code callcenter.queues.error.name_*}, {@code .extension_*} */
    public long add(long administratorId, QueueDraft draft) {
        Company company = company(administratorId);
        Extension extension = rules.check(draft, company, Optional.empty());
        Queue queue = queues.add(new Queue(company, extension, draft.name()));
        queuesChanged.fire(new QueuesChanged(company.domain()));
        return queue.id();
    }

    /** @throws Refusal as {@link #add}; {@code callcenter.queues.error.stale} when somebody else changed it meanwhile */
    public void change(long administratorId, long queueId, QueueDraft draft) {
        Queue queue = own(administratorId, queueId);
        if (queue.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "callcenter.queues.error.stale");
        }
        queue.change(rules.check(draft, queue.company(), Optional.of(queue)), draft.name());
        tell(queue, queues.agents(queueId).stream().map(QueueAgent::user).toList());
    }

    public void remove(long administratorId, long queueId) {
        Queue queue = own(administratorId, queueId);
        tell(queue, queues.agents(queueId).stream().map(QueueAgent::user).toList());
        queues.remove(queue);
    }

    /** Undoes {@link #remove}: the queue with its agents as they were. @return its new id */
    public long restore(long administratorId, Row removed) {
        long id = add(administratorId, removed.draft());
        removed.agents().forEach(agent -> takeBack(administratorId, id, agent));
        return id;
    }

    /**
     * From now on the user is an agent of the queue and has joined it.
     *
     * @throws Refusal {@code callcenter.error.licence_agent} without the licence; {@code accounts.error.no_user}
     */
    public void assign(long administratorId, long queueId, long userId) {
        User user = user(administratorId, userId);
        if (!user.has(Licence.CALL_CENTRE)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "callcenter.error.licence_agent", user.displayName());
        }
        put(own(administratorId, queueId), user, true);
    }

    /** Undoes {@link #dismiss}: the agent as they were, also when they have lost the licence. @throws Refusal {@code accounts.error.no_user} */
    public void takeBack(long administratorId, long queueId, Member dismissed) {
        put(own(administratorId, queueId), user(administratorId, dismissed.id()), dismissed.joined());
    }

    private void put(Queue queue, User user, boolean joined) {
        if (find(queue.id(), user.id()).isEmpty()) {
            queues.add(new QueueAgent(queue, user, joined));
            tell(queue, List.of(user));
        }
    }

    /** The user takes no more calls of the queue. */
    public void dismiss(long administratorId, long queueId, long userId) {
        Queue queue = own(administratorId, queueId);
        find(queueId, userId).ifPresent(agent -> {
            tell(queue, List.of(agent.user()));
            queues.remove(agent);
        });
    }

    private User user(long administratorId, long userId) {
        administrators.requireOwn(administratorId, userId);
        return users.get(userId);
    }

    private Optional<QueueAgent> find(long queueId, long userId) {
        return queues.agents(queueId).stream().filter(agent -> agent.user().id() == userId).findFirst();
    }

    private Queue own(long administratorId, long queueId) {
        return queues.find(administrators.companyOf(administratorId), queueId).orElseThrow(() -> Refusal.notFound("callcenter.queues.error.no_queue"));
    }

    private Company company(long administratorId) {
        administrators.companyOf(administratorId);
        return users.get(administratorId).company();
    }

    private void tell(Queue queue, List<User> agents) {
        queuesChanged.fire(new QueuesChanged(queue.company().domain()));
        agents.forEach(agent -> changed.fire(new Change(Change.Kind.AGENT, agent.id())));
    }

    private static Row row(Queue queue, List<QueueAgent> agents) {
        return new Row(queue.id(), queue.name(), queue.extension().digits(), agents.stream().map(Queues::member).toList(), queue.version());
    }

    private static Member member(QueueAgent agent) {
        User user = agent.user();
        return new Member(user.id(), user.displayName(), user.extension().map(Extension::digits).orElse(""), agent.joined(), user.has(Licence.CALL_CENTRE));
    }
}
