package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.voicemail.sip.RecordingSession;

/** The caller is in somebody's mailbox. */
record LeavingMessage(RecordingSession recording) implements Phase {

    @Override
    public void request(SipServletRequest request) throws IOException {
        recording.request(request);
    }

    @Override
    public void response(SipServletResponse response) {
        recording.answered();
    }

    @Override
    public void cancelled(SipServletRequest request) {
        recording.cancelled();
    }

    @Override
    public void timeout(ServletTimer timer) throws IOException {
        recording.timeout(timer);
    }

    @Override
    public void hangUp() throws IOException {
        recording.hangUp();
    }
}
