package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refusal on its way from a page's bean to the person. */
class FacesFailuresTest {
    private final List<Object> seen = new ArrayList<>();
    private final List<ExceptionQueuedEvent> queue = new ArrayList<>();

    @AfterEach
    void forget() {
        new Page(PhaseId.INVOKE_APPLICATION).leave();
    }

    private void fail(PhaseId phase, Throwable failure) {
        Page page = new Page(phase);
        page.enter();
        queue.add(new ExceptionQueuedEvent(new ExceptionQueuedEventContext(page, failure)));
        new FacesFailures.Factory(new Wrapped()).getExceptionHandler().handle();
    }

    @Test
    void refusal_is_said_on_the_page_in_the_viewers_language() {
        fail(PhaseId.INVOKE_APPLICATION, new FacesException(new IllegalStateException(Refusal.notFound("voicemail.error.no_mailbox"))));
        assertEquals(List.of("This account has no voicemail.", "refusals"), seen);
        assertTrue(queue.isEmpty());
    }

    @Test
    void refusal_while_the_page_is_drawn_is_a_status() {
        fail(PhaseId.RENDER_RESPONSE, Refusal.notFound("voicemail.error.no_mailbox"));
        assertEquals(List.of("reset", 404, "complete"), seen);
    }

    @Test
    void any_other_failure_goes_on_to_the_error_page() {
        fail(PhaseId.INVOKE_APPLICATION, new IllegalStateException());
        assertEquals(List.of("failed"), seen);
    }

    /** What the hub's handler falls back on. */
    private final class Wrapped extends ExceptionHandlerFactory {
        Wrapped() {
            super(null);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ExceptionHandlerWrapper(null) {
                @Override
                public Iterable<ExceptionQueuedEvent> getUnhandledExceptionQueuedEvents() {
                    return queue;
                }

                @Override
                public void handle() {
                    queue.forEach(failure -> seen.add("failed"));
                }
            };
        }
    }

    /** A page's request in English, noted as far as the handler touches it. */
    private final class Page extends FacesContextWrapper {
        private final PhaseId phase;

        Page(PhaseId phase) {
            super(null);
            this.phase = phase;
        }

        void enter() {
            setCurrentInstance(this);
        }

        void leave() {
            setCurrentInstance(null);
        }

        @Override
        public PhaseId getCurrentPhaseId() {
            return phase;
        }

        @Override
        public UIViewRoot getViewRoot() {
            return new UIViewRoot() {
                @Override
                public Locale getLocale() {
                    return Locale.ENGLISH;
                }
            };
        }

        @Override
        public void addMessage(String client, FacesMessage message) {
            seen.add(message.getDetail());
        }

        @Override
        public void responseComplete() {
            seen.add("complete");
        }

        @Override
        public PartialViewContext getPartialViewContext() {
            return new PartialViewContextWrapper(null) {
                @Override
                public boolean isAjaxRequest() {
                    return false;
                }

                @Override
                public Collection<String> getRenderIds() {
                    return new ArrayList<>() {
                        @Override
                        public boolean add(String id) {
                            return seen.add(id);
                        }
                    };
                }
            };
        }

        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                /** A view asks for it when it is made. */
                @Override
                public Map<String, Object> getApplicationMap() {
                    return new HashMap<>();
                }

                @Override
                public boolean isResponseCommitted() {
                    return false;
                }

                @Override
                public void responseReset() {
                    seen.add("reset");
                }

                @Override
                public void responseSendError(int status, String message) {
                    seen.add(status);
                }
            };
        }
    }
}
