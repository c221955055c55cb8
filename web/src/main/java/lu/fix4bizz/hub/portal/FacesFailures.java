package lu.fix4bizz.hub.portal;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;

import java.io.IOException;
import java.util.Iterator;

/**
 * What a page does when something fails. A view whose state is gone is simply opened again: nothing was lost, because
 * every switch acts at once. Anything else goes on to the error pages.
 */
public class FacesFailures extends ExceptionHandlerWrapper {

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
            if (isExpiredView(failures.next().getContext().getException())) {
                failures.remove();
                openAgain(FacesContext.getCurrentInstance());
                return;
            }
        }
        getWrapped().handle();
    }

    private static boolean isExpiredView(Throwable failure) {
        return failure instanceof ViewExpiredException || failure != null && isExpiredView(failure.getCause());
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
