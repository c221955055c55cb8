package lu.fix4bizz.hub.sample.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.mail.CaughtMail;
import lu.fix4bizz.hub.mail.MailCatcher;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.sample.SampleMail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The caught mails, newest first, and the one that is looked at. */
@Named
@RequestScoped
public class CaughtMailPage {

    @Inject
    private MailCatcher catcher;

    @Inject
    private SampleMail mail;

    @Inject
    private Viewer viewer;

    private long id;

    /** Without a catcher there is no such page. */
    public void open() throws IOException {
        if (!catcher.isRunning()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public boolean isRunning() {
        return catcher.isRunning();
    }

    public List<CaughtMail> getMails() {
        return mail.list(viewer.id());
    }

    /** The chosen mail, else the newest; null when there is none. */
    public CaughtMail getChosen() {
        Optional<CaughtMail> chosen = mail.read(viewer.id(), id);
        return chosen.or(() -> getMails().stream().findFirst()).orElse(null);
    }

    public String recipients(CaughtMail shown) {
        return String.join(", ", shown.to());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
