package lu.fix4bizz.hub.callcenter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.callcenter.Queues;
import lu.fix4bizz.hub.callcenter.Queues.Member;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.NamedPeople;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes a queue's calls: added by name among those with the licence, taken out at once, with an undo. */
@Named
@ViewScoped
public class QueueAgentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Queues queues;

    @Inject
    private CompanyUsers users;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private long queueId;
    private List<Member> agents = List.of();
    private final NamedPeople people = new NamedPeople();
    private final Done done = new Done();

    /** Reads who is in it, before each rendering. */
    public void show(long id) {
        queueId = id;
        agents = queues.one(viewer.id(), id).agents();
    }

    /** Licensed users who fit, as lines to choose from. */
    public List<String> suggest(String typed) {
        return people.suggest(users.search(viewer.id(), new UserSearch(typed, Set.of(), Optional.of(Licence.CALL_CENTRE)), 0, NamedPeople.SHOWN).rows());
    }

    public String getNewcomer() {
        return "";
    }

    public void setNewcomer(String line) {
        people.id(line).ifPresent(user -> {
            queues.assign(viewer.id(), queueId, user);
            done.say("");
        });
    }

    public void remove(Member agent) {
        queues.dismiss(viewer.id(), queueId, agent.id());
        done.say(words.say("callcenter.queue.dismissed", agent.name()), "", () -> queues.takeBack(viewer.id(), queueId, agent));
    }

    public List<Member> getAgents() {
        return agents;
    }

    public Done getDone() {
        return done;
    }
}
