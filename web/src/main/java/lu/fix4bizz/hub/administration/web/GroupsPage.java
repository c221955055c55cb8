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
import java.util.List;

/** The groups of the company: which there are, and a new one. */
@Named
@ViewScoped
public class GroupsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserGroups groups;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<Row> rows = List.of();
    private String name = "";

    /** Reads the groups, before each rendering. */
    public void show() {
        rows = groups.all(viewer.id());
    }

    /** @return the page of the new group */
    public String add() {
        try {
            return "/administration/group?faces-redirect=true&id=" + groups.add(viewer.id(), name);
        } catch (Refusal no) {
            words.refuse("groups:name", words.say(no));
            return null;
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
