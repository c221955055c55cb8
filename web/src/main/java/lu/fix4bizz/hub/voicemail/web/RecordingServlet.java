package lu.fix4bizz.hub.voicemail.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.Voicemail.Audio;
import lu.fix4bizz.hub.voicemail.http.SentRecording;

import java.io.IOException;

/** The sound of a message of one's own inbox, to the player ({@code id}) or as a file ({@code download}). */
@WebServlet("/voicemail/recording")
public class RecordingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Voicemail voicemail;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long user = accounts.profile(request.getUserPrincipal().getName()).id();
            Audio audio = voicemail.audio(user, Long.parseLong(request.getParameter("id")));
            send(SentRecording.of(audio, request.getHeader("Range")), request.getParameter("download") != null, response);
        } catch (Refusal | NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(SentRecording recording, boolean download, HttpServletResponse response) throws IOException {
        response.setStatus(recording.status());
        recording.headers(download ? "attachment" : "inline").forEach(response::setHeader);
        response.setHeader("Cache-Control", "private, max-age=3600");
        if (!recording.isOutOfRange()) {
            response.setContentType(SentRecording.TYPE);
            recording.writeTo(response.getOutputStream());
        }
    }
}
