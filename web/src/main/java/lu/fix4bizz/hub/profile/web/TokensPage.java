package lu.fix4bizz.hub.profile.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.ApiTokens;
import lu.fix4bizz.hub.accounts.ApiTokens.Shown;
import lu.fix4bizz.hub.accounts.model.ApiToken.Scope;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** Tokens of the user's programs: made, listed, revoked. A new one is shown in this view only. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<Row> rows = List.of();
    private String name = "";
    private Scope scope = Scope.READ;
    private String made = "";

    /** @param use when it was made and used last, in words */
    public record Row(long id, String name, boolean readsOnly, String use) implements Serializable {
    }

    /** Reads the list, before each rendering. */
    public void show() {
        rows = tokens.of(viewer.id()).stream().map(this::row).toList();
    }

    private Row row(Shown token) {
        String used = token.lastUsedAt().map(at -> words.say("profile.tokens.used", words.date(at))).orElse(words.say("profile.tokens.unused"));
        return new Row(token.id(), token.name(), token.scope() == Scope.READ, words.say("profile.tokens.made", words.date(token.createdAt()), used));
    }

    public void create() {
        try {
            made = tokens.create(viewer.id(), name, scope);
            name = "";
        } catch (Refusal no) {
            made = "";
            words.refuse("tokens:name", words.say(no));
        }
    }

    public void revoke(Row row) {
        tokens.revoke(viewer.id(), row.id());
        made = "";
    }

    public List<Row> getRows() {
        return rows;
    }

    public Scope[] getScopes() {
        return Scope.values();
    }

    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Scope getScope() {
        return scope;
    }

    public void setScope(Scope scope) {
        this.scope = scope;
    }
}
