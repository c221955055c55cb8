package lu.fix4bizz.hub.calls.sip;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.devices.sip.Registrar;
import lu.fix4bizz.hub.voicemail.sip.MessageWaiting;

/** The door of the SIP engine: every request and response comes in here and goes on to whoever it is for. */
@javax.servlet.sip.annotation.SipServlet(name = "CallServlet", loadOnStartup = 1)
public class CallServlet extends SipServlet {
    private static final long serialVersionUID = 1L;
    private static final String ALLOWED = "INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, UPDATE, INFO, REFER, NOTIFY, SUBSCRIBE, MESSAGE, REGISTER";

    @Inject
    private transient Registrar registrar;
    @Inject
    private transient MessageWaiting messageWaiting;
    @Inject
    private transient CallSetup calls;
    @Inject
    private transient Failures failures;

    /**
     * The one place where failures of the SIP engine are caught. What is away for a while (a database) is told as such, what cannot be
     * read is the sender's fault; a call that cannot go on ends, rather than ring for ever.
     */
    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        SipServletMessage message = (SipServletMessage) (request != null ? request : response);
        try {
            super.service(request, response);
        } catch (ServletParseException malformed) {
            refuse(message);
        } catch (IOException | RuntimeException failed) {
            failures.log(message, failed);
            if (message instanceof SipServletRequest unanswered) {
                Refusals.later(unanswered);
            }
            breakOff(message);
        }
    }

    /** A call that runs goes on after a request that cannot be read. */
    private static void refuse(SipServletMessage malformed) throws IOException {
        if (malformed instanceof SipServletRequest request) {
            Refusals.refuse(request, SipServletResponse.SC_BAD_REQUEST);
        }
        if (!(malformed instanceof SipServletRequest request) || request.isInitial()) {
            breakOff(malformed);
        }
    }

    private static void breakOff(SipServletMessage message) throws IOException {
        Optional<SipCall> call = SipCall.of(message);
        if (call.isPresent()) {
            call.get().breakOff();
        }
    }

    /** Who takes which method; what is not in {@link #ALLOWED} is 405 (RFC 3261 section 8.2.1). */
    @Override
    protected void doRequest(SipServletRequest request) throws ServletException, IOException {
        switch (request.getMethod()) {
            case "REGISTER" -> registrar.register(request);
            case "SUBSCRIBE" -> messageWaiting.subscribe(request);
            case "INVITE" -> invite(request);
            case "OPTIONS" -> options(request);
            case "CANCEL" -> cancel(request);
            case "ACK" -> ack(request);
            case "BYE", "PRACK", "UPDATE", "INFO", "MESSAGE", "NOTIFY", "REFER" -> within(request);
            default -> notAllowed(request);
        }
    }

    private void invite(SipServletRequest request) throws ServletException, IOException {
        if (request.isInitial()) {
            calls.begin(request);
        } else {
            within(request);
        }
    }

    private static void cancel(SipServletRequest request) throws IOException {
        Optional<SipCall> call = SipCall.of(request);
        if (call.isPresent()) {
            call.get().cancelled(request);
        }
    }

    private static void ack(SipServletRequest request) throws ServletException, IOException {
        Optional<SipCall> call = SipCall.of(request);
        if (call.isPresent()) {
            call.get().request(request);
        }
    }

    private static void options(SipServletRequest request) throws ServletException, IOException {
        if (request.isInitial()) {
            SipServletResponse response = request.createResponse(SipServletResponse.SC_OK);
            response.setHeader("Allow", ALLOWED);
            response.setHeader("Accept", "application/sdp, application/simple-message-summary");
            finish(response);
        } else {
            within(request);
        }
    }

    @Override
    protected void doResponse(SipServletResponse response) throws ServletException, IOException {
        Optional<SipCall> call = SipCall.of(response);
        if (call.isPresent()) {
            call.get().response(response);
        } else {
            messageWaiting.answered(response);
        }
    }

    private static void within(SipServletRequest request) throws IOException, ServletParseException {
        Optional<SipCall> call = SipCall.of(request);
        if (call.isPresent()) {
            call.get().request(request);
        } else if (request.isInitial()) {
            notAllowed(request);
        } else {
            finish(request.createResponse(SipServletResponse.SC_CALL_LEG_DONE));
        }
    }

    private static void notAllowed(SipServletRequest request) throws IOException {
        SipServletResponse response = request.createResponse(SipServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", ALLOWED);
        finish(response);
    }

    private static void finish(SipServletResponse response) throws IOException {
        response.send();
        response.getApplicationSession().invalidate();
    }
}
