package lu.fix4bizz.hub.portal;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;

import org.primefaces.csp.CspException;

import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.DatabaseAway;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.texts.Texts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page does when something fails. A view whose state is gone is simply opened again: nothing was lost, because
 * every switch acts at once. A {@link Refusal} that no field answers for is said on the page, in the viewer's language; one that comes
 * while the page is drawn is answered by a status. Anything else leads to the error pages; a request of a page's script gets the status only,
 * so that the page stays with all that was typed.
 */
public class FacesFailures extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FacesFailures.class.getName());

    /** Where the templates show what {@link #refuse} says. */
    private static final String REFUSALS = "refusals";

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesFailures(getWrapped().getExceptionHandler());
        }
    }

    private FacesFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> failures = getUnhandledExceptionQueuedEvents().iterator(); failures.hasNext();) {
            Throwable failure = failures.next().getContext().getException();
            FacesContext faces = FacesContext.getCurrentInstance();
            if (isExpiredView(failure)) {
                failures.remove();
                openAgain(faces);
                return;
            }
            Optional<Refusal> no = cause(failure, Refusal.class);
            if (no.isPresent()) {
                failures.remove();
                refuse(faces, no.get());
                continue;
            }
            if (DatabaseAway.in(failure) || faces.getPartialViewContext().isAjaxRequest()) {
                failures.remove();
                answer(faces, failure);
                return;
            }
        }
        getWrapped().handle();
    }

    /** A page that was opened in another session has another nonce for its scripts. */
    private static boolean isExpiredView(Throwable failure) {
        return cause(failure, ViewExpiredException.class).isPresent() || cause(failure, CspException.class).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static void refuse(FacesContext faces, Refusal no) {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && faces.getViewRoot() != null) {
            String why = Texts.in(faces.getViewRoot().getLocale().getLanguage()).of(no);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, "", why));
            faces.getPartialViewContext().getRenderIds().add(REFUSALS);
            return;
        }
        if (!faces.getExternalContext().isResponseCommitted()) {
            send(no.kind() == Refusal.Kind.NOT_FOUND ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_CONFLICT, faces);
        }
        faces.responseComplete();
    }

    private static void answer(FacesContext faces, Throwable failure) {
        boolean passes = DatabaseAway.in(failure);
        if (passes) {
            LOG.log(Level.WARNING, "A page found no database: {0}", Cause.of(failure));
        } else {
            LOG.log(Level.ERROR, "A page failed", failure);
        }
        if (!faces.getExternalContext().isResponseCommitted()) {
            send(passes ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR, faces);
        }
        faces.responseComplete();
    }

    /** Takes back what the page has sent so far: the script nonce of its policy would forbid the scripts of the error page. */
    private static void send(int status, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        external.responseReset();
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            external.setResponseHeader("Retry-After", String.valueOf(DatabaseAway.RETRY_AFTER));
        }
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.setResponseStatus(status);
            } else {
                external.responseSendError(status, "");
            }
        } catch (IOException unreachable) {
            throw new FacesException(unreachable);
        }
    }

    private static void openAgain(FacesContext faces) {
        try {
            var external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + external.getRequestServletPath()
                    + (external.getRequestPathInfo() == null ? "" : external.getRequestPathInfo()));
            faces.responseComplete();
        } catch (IOException unreachable) {
            throw new FacesException(unreachable);
        }
    }
}
