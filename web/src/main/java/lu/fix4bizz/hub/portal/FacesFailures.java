package lu.fix4bizz.hub.portal;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.DatabaseAway;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;

/**
 * What a page does when something fails. A view whose state is gone is simply opened again: nothing was lost, because
 * every switch acts at once. Anything else leads to the error pages; a request of a page's script gets the status only,
 * so that the page stays with all that was typed.
 */
public class FacesFailures extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FacesFailures.class.getName());

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
            if (DatabaseAway.in(failure) || faces.getPartialViewContext().isAjaxRequest()) {
                failures.remove();
                answer(faces, failure);
                return;
            }
        }
        getWrapped().handle();
    }

    private static boolean isExpiredView(Throwable failure) {
        return failure instanceof ViewExpiredException || failure != null && isExpiredView(failure.getCause());
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
