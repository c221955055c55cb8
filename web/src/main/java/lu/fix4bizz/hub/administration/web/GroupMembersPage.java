package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.UserGroups.Member;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.NamedPeople;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Who is in a group: added by name, taken out at once, with an undo. */
@Named
@ViewScoped
public class GroupMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserGroups groups;

    @Inject
    private CompanyUsers users;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private long groupId;
    private List<Member> members = List.of();
    private final NamedPeople people = new NamedPeople();
    private final Done done = new Done();

    /** Reads who is in it, before each rendering. */
    public void show(long id) {
        groupId = id;
        members = groups.members(viewer.id(), id);
    }

    /** Users who fit, as lines to choose from. */
    public List<String> suggest(String typed) {
        return people.suggest(users.search(viewer.id(), new UserSearch(typed, Set.of()), 0, NamedPeople.SHOWN).rows());
    }

    public String getNewcomer() {
        return "";
    }

    public void setNewcomer(String line) {
        people.id(line).ifPresent(user -> {
            groups.join(viewer.id(), groupId, user);
            done.say("");
        });
    }

    public void remove(Member member) {
        groups.leave(viewer.id(), member.id());
        done.say(words.say("accounts.groups.left", member.name()), "", () -> groups.join(viewer.id(), groupId, member.id()));
    }

    public List<Member> getMembers() {
        return members;
    }

    public Done getDone() {
        return done;
    }
}
