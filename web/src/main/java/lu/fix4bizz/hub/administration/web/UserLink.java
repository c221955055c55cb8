package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers.Row;
import lu.fix4bizz.hub.accounts.CorporateSignIns;
import lu.fix4bizz.hub.portal.Viewer;

import java.io.Serializable;

/** That a user is tied to somebody at the company's provider, in the drawer beside the list. */
@Named
@ViewScoped
public class UserLink implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CorporateSignIns signIns;

    @Inject
    private Viewer viewer;

    private long asked;
    private boolean there;

    public boolean of(Row user) {
        if (user != null && asked != user.id()) {
            asked = user.id();
            there = signIns.isLinked(viewer.id(), asked);
        }
        return user != null && there;
    }

    public void cut(Row user) {
        signIns.unlink(viewer.id(), user.id());
        asked = 0;
    }
}
