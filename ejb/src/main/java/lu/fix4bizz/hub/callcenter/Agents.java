package lu.fix4bizz.hub.callcenter;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.callcenter.model.Agent;
import lu.fix4bizz.hub.callcenter.model.AgentRepository;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.callcenter.model.QueueAgent;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.callcenter.model.UnavailableReason;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;

/** An agent's own: how they stand, and which of their queues they have joined. An agent is who has the licence and is in a queue. */
@Stateless
public class Agents {
    /** After each call of a queue (call-services section 7). */
    static final Duration WRAP_UP = Duration.ofSeconds(20);

    @Inject
    private UserRepository users;
    @Inject
    private QueueRepository queues;
    @Inject
    private AgentRepository agents;
    @Inject
    private Event<QueuesChanged> queuesChanged;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /** A queue of an agent's. */
    public record Place(String extension, String name, boolean joined) implements Serializable {
    }

    /** @param wrapUpEnd when a wrap-up after a call ends by itself; empty for one that the agent chose */
    public record Standing(AgentState state, Optional<UnavailableReason> reason, Optional<Instant> wrapUpEnd, List<Place> queues) {
    }

    /** @return empty for whoever is no agent */
    public Optional<Standing> find(long userId) {
        List<QueueAgent> places = users.get(userId).has(Licence.CALL_CENTRE) ? queues.ofUser(userId) : List.of();
        return places.isEmpty() ? Optional.empty() : Optional.of(standing(agents.find(userId), places));
    }

    /** @throws Refusal {@code callcenter.error.no_agent} for whoever is in no queue, {@code .licence} for who may not take calls of one */
    public Standing of(long userId) {
        require(userId);
        return standing(agents.find(userId), queues.ofUser(userId));
    }

    /**
     * Whoever wraps up after a call and asks for that goes on with it; it ends by itself.
     *
     * @param reason only of somebody unavailable
     * @throws Refusal as {@link #of}; {@code callcenter.error.reason} for a reason of another state
     */
    public void change(long userId, AgentState state, Optional<UnavailableReason> reason) {
        User user = require(userId);
        if (reason.isPresent() && state != AgentState.UNAVAILABLE) {
            throw Refusal.invalid("callcenter.error.reason");
        }
        Agent agent = agents.forChange(user);
        boolean goesOn = state == AgentState.WRAP_UP && agent.state(clock.instant()) == AgentState.WRAP_UP;
        if (!goesOn) {
            agent.change(state, reason);
            tell(user);
        }
    }

    /** Undoes a change of state. @param before what {@link #of} said before it */
    public void restore(long userId, Standing before) {
        User user = require(userId);
        Agent agent = agents.forChange(user);
        agent.change(before.wrapUpEnd().isPresent() ? AgentState.AVAILABLE : before.state(), before.reason());
        before.wrapUpEnd().ifPresent(agent::wrapUp);
        tell(user);
    }

    /** @throws Refusal as {@link #of}; {@code callcenter.error.no_queue} for a queue that is not this agent's */
    public void join(long userId, String extension, boolean joined) {
        User user = require(userId);
        queues.ofUser(userId).stream().filter(place -> place.queue().extension().digits().equals(extension)).findFirst()
                .orElseThrow(() -> Refusal.notFound("callcenter.error.no_queue", extension)).join(joined);
        tell(user);
    }

    /** All of it, or none. @param places of the queues that are named; the others stay */
    public Standing change(long userId, AgentState state, Optional<UnavailableReason> reason, List<Place> places) {
        change(userId, state, reason);
        places.forEach(place -> join(userId, place.extension(), place.joined()));
        return of(userId);
    }

    /** A call of a queue has ended for this agent. The SIP engine does not wait for it. */
    @Asynchronous
    public void wrapUp(long userId) {
        agents.findForChange(userId).ifPresent(agent -> {
            agent.wrapUp(clock.instant().plus(WRAP_UP));
            tell(agent.user());
        });
    }

    private Standing standing(Optional<Agent> agent, List<QueueAgent> places) {
        Instant now = clock.instant();
        List<Place> joined = places.stream().map(place -> new Place(place.queue().extension().digits(), place.queue().name(), place.joined())).toList();
        return new Standing(agent.map(one -> one.state(now)).orElse(AgentState.SIGNED_OUT), agent.flatMap(Agent::reason),
                agent.flatMap(Agent::availableFrom).filter(now::isBefore), joined);
    }

    private User require(long userId) {
        User user = users.get(userId);
        if (queues.ofUser(userId).isEmpty()) {
            throw Refusal.notFound("callcenter.error.no_agent");
        }
        if (!user.has(Licence.CALL_CENTRE)) {
            throw Refusal.notFound("callcenter.error.licence");
        }
        return user;
    }

    private void tell(User user) {
        queuesChanged.fire(new QueuesChanged(user.company().domain()));
        changed.fire(new Change(Change.Kind.AGENT, user.id()));
    }
}
