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
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who takes a queue's calls: added by name among those with the licence, taken out at once, with an undo. */
@Named
@ViewScoped
public class QueueAgentsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

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
    /** By the line that was suggested for them. */
    private final Map<String, Long> found = new HashMap<>();
    private final Done done = new Done();

    /** Reads who is in it, before each rendering. */
    public void show(long id) {
        queueId = id;
        agents = queues.one(viewer.id(), id).agents();
    }

    /** Licensed users who fit, as lines to choose from. */
    public List<String> suggest(String typed) {
        List<String> lines = new ArrayList<>();
        for (CompanyUsers.Row user : users.search(viewer.id(), new UserSearch(typed, Set.of(), Optional.of(Licence.CALL_CENTRE)), 0, SHOWN).rows()) {
            String line = user.name() + ", " + user.email();
            found.put(line, user.id());
            lines.add(line);
        }
        return lines;
    }

    public String getNewcomer() {
        return "";
    }

    /** Anything but a line that was suggested names nobody. */
    public void setNewcomer(String line) {
        if (found.containsKey(line)) {
            queues.assign(viewer.id(), queueId, found.get(line));
            done.say("");
        }
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
