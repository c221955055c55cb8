package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.UserGroups.Member;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in a group: added by name, taken out at once, with an undo. */
@Named
@ViewScoped
public class GroupMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

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
    /** By the line that was suggested for them. */
    private final Map<String, Long> found = new HashMap<>();
    private Member gone;

    /** Reads who is in it, before each rendering. */
    public void show(long id) {
        groupId = id;
        members = groups.members(viewer.id(), id);
    }

    /** Users who fit, as lines to choose from. */
    public List<String> suggest(String typed) {
        List<String> lines = new ArrayList<>();
        for (CompanyUsers.Row user : users.search(viewer.id(), new UserSearch(typed, Set.of()), 0, SHOWN).rows()) {
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
            groups.join(viewer.id(), groupId, found.get(line));
            gone = null;
        }
    }

    public void remove(Member member) {
        groups.leave(viewer.id(), member.id());
        gone = member;
    }

    public void undo() {
        groups.join(viewer.id(), groupId, gone.id());
        gone = null;
    }

    public List<Member> getMembers() {
        return members;
    }

    public boolean isPending() {
        return gone != null;
    }

    public String getToastTitle() {
        return words.say("accounts.groups.left", gone.name());
    }

    public String getToastText() {
        return "";
    }
}
