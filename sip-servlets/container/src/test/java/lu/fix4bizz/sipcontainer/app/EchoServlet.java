package lu.fix4bizz.sipcontainer.app;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServlet;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.TimerService;

@javax.servlet.sip.annotation.SipServlet(name = "echo", loadOnStartup = 1)
public class EchoServlet extends SipServlet {

    private static final long serialVersionUID = 1L;
    private static final AtomicInteger INSIDE = new AtomicInteger();

    @Inject
    private transient Journal journal;
    @Inject
    private transient PerMessage perMessage;
    @Inject
    private transient SipFactory factory;
    @Inject
    private transient TimerService timers;

    @Override
    protected void doOptions(SipServletRequest request) throws IOException {
        request.createResponse(200, "use " + perMessage.use() + perMessage.use()).send();
        request.getApplicationSession().invalidate();
    }

    @Override
    protected void doInvite(SipServletRequest request) throws IOException, ServletParseException {
        journal.watch(request.getApplicationSession());
        request.createResponse(180).send();
        var ok = request.createResponse(200);
        ok.setHeader("X-Made", factory.createURI("sip:made@127.0.0.1").toString());
        ok.send();
    }

    @Override
    protected void doAck(SipServletRequest request) {
        journal.write("ACK");
    }

    @Override
    protected void doBye(SipServletRequest request) throws IOException {
        request.createResponse(200).send();
        request.getApplicationSession().invalidate();
    }

    /** Outside a call starts a timer; inside a call says whether another message of it is here too. */
    @Override
    protected void doMessage(SipServletRequest request) throws IOException {
        if (request.isInitial()) {
            journal.watch(request.getApplicationSession());
            timers.createTimer(request.getApplicationSession(), 20, false, request.getContent().toString());
            request.createResponse(200).send();
        } else {
            int here = INSIDE.incrementAndGet();
            linger();
            INSIDE.decrementAndGet();
            request.createResponse(200, "inside " + here).send();
        }
    }

    /** Keeps its session. */
    @Override
    protected void doRefer(SipServletRequest request) throws IOException {
        journal.write("REFER");
        request.createResponse(202).send();
    }

    /** A failing servlet. */
    @Override
    protected void doPublish(SipServletRequest request) {
        throw new AssertionError("as asked");
    }

    /** Long enough for another thread to come in, if it could. */
    private static void linger() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            never.await(30, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
