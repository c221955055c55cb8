package lu.fix4bizz.hub.callcenter.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.numbers.model.Extension;

/** Where queues and their agents are kept. */
@ApplicationScoped
public class QueueRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected QueueRepository() {
    }

    public QueueRepository(EntityManager em) {
        this.em = em;
    }

    public Queue add(Queue queue) {
        em.persist(queue);
        return queue;
    }

    public void add(QueueAgent agent) {
        em.persist(agent);
    }

    public void remove(Queue queue) {
        agents(queue.id()).forEach(em::remove);
        em.flush();
        em.remove(queue);
    }

    public void remove(QueueAgent agent) {
        em.remove(agent);
    }

    /** Queues of a company, by name. */
    public List<Queue> of(long companyId) {
        return em.createQuery("select q from Queue q where q.company.id = :company order by q.name, q.id", Queue.class)
                .setParameter("company", companyId).getResultList();
    }

    public Optional<Queue> find(long companyId, long id) {
        return Optional.ofNullable(em.find(Queue.class, id)).filter(queue -> queue.company().id() == companyId);
    }

    public Optional<Queue> findByExtension(long companyId, Extension extension) {
        return em.createQuery("select q from Queue q where q.company.id = :company and q.extension = :extension", Queue.class)
                .setParameter("company", companyId).setParameter("extension", extension.digits()).getResultStream().findFirst();
    }

    /** Of a queue, by name. */
    public List<QueueAgent> agents(long queueId) {
        return em.createQuery("select a from QueueAgent a join fetch a.user where a.queue.id = :queue order by a.user.lastName, a.user.firstName, a.id", QueueAgent.class)
                .setParameter("queue", queueId).getResultList();
    }

    /** Of all queues of a company. */
    public List<QueueAgent> agentsOfCompany(long companyId) {
        return em.createQuery("select a from QueueAgent a join fetch a.user join fetch a.queue where a.queue.company.id = :company order by a.user.lastName, a.user.firstName, a.id", QueueAgent.class)
                .setParameter("company", companyId).getResultList();
    }

    /** The queues that a user is an agent of, by name. */
    public List<QueueAgent> ofUser(long userId) {
        return em.createQuery("select a from QueueAgent a join fetch a.queue where a.user.id = :user order by a.queue.name, a.id", QueueAgent.class)
                .setParameter("user", userId).getResultList();
    }
}
