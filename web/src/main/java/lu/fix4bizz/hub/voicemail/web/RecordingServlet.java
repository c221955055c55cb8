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

import java.io.IOException;
import java.nio.file.Files;

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
            send(voicemail.audio(user, Long.parseLong(request.getParameter("id"))), request, response);
        } catch (Refusal | NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Audio audio, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("audio/wav");
        response.setContentLengthLong(Files.size(audio.file()));
        response.setHeader("Cache-Control", "private, max-age=3600");
        if (request.getParameter("download") != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + audio.fileName() + "\"");
        }
        Files.copy(audio.file(), response.getOutputStream());
    }
}
