package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CompanyUsers.Row;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.portal.Pager;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** The users of the company, for its administrator. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CompanyUsers users;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<Row> rows = List.of();
    private final Pager pager = new Pager(25);
    private String text = "";
    private String state = "";

    /** Reads the part of the list that is looked at, before each rendering. */
    public void show() {
        var page = users.search(viewer.id(), new UserSearch(text, state.isEmpty() ? Set.of() : Set.of(UserState.valueOf(state))), pager.from(), pager.size());
        rows = page.rows();
        pager.show(page.total());
    }

    /** Another search begins with its first page. */
    public void search() {
        pager.begin();
    }

    /** Whether the list is empty because of what is looked for. */
    public boolean isNarrowed() {
        return !text.isBlank() || !state.isEmpty();
    }

    public Pager getPager() {
        return pager;
    }

    public String roles(Row row) {
        return String.join(", ", row.roles().stream().filter(role -> row.roles().size() == 1 || role != Role.USER)
                .map(role -> words.say("accounts.Role." + role)).toList());
    }

    public UserState[] getStates() {
        return UserState.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
