package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.UserGroups.Row;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;

/** One group: its name, and its end. Who is in it: {@link GroupMembersPage}. */
@Named
@ViewScoped
public class GroupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserGroups groups;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private long id;
    private Row group;
    private String name = "";
    private boolean renamed;

    /** Reads the group, before each rendering; what is being typed stays. */
    public void show() {
        if (group == null) {
            open();
        }
    }

    private void open() {
        group = groups.one(viewer.id(), id);
        name = group.name();
    }

    public void rename() {
        try {
            groups.rename(viewer.id(), id, name, group.version());
            open();
            renamed = true;
        } catch (Refusal no) {
            renamed = false;
            words.refuse("group:name", words.say(no));
        }
    }

    /** @return the list, when it is gone */
    public String remove() {
        try {
            groups.remove(viewer.id(), id);
            return "/administration/groups?faces-redirect=true";
        } catch (Refusal no) {
            words.refuse("end:remove", words.say(no));
            return null;
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return group.name();
    }

    public boolean isRenamed() {
        return renamed;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
