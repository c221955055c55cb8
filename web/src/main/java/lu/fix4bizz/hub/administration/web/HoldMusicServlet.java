package lu.fix4bizz.hub.administration.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.music.CompanyMusic;
import lu.fix4bizz.hub.voicemail.Voicemail.Audio;
import lu.fix4bizz.hub.voicemail.http.SentRecording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The music on hold, to the player: the company's piece, or the hub's ({@code own}). To anybody but its administrators there is none. */
@WebServlet("/administration/music")
public class HoldMusicServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CompanyMusic company;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long user = accounts.profile(request.getUserPrincipal().getName()).id();
            Path file = request.getParameter("own") == null ? company.file(user, String.valueOf(request.getParameter("piece"))) : company.own(user);
            send(file, request.getHeader("Range"), response);
        } catch (Refusal none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Path file, String range, HttpServletResponse response) throws IOException {
        if (!Files.exists(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SentRecording recording = SentRecording.of(new Audio(file, "music.wav"), range);
        response.setStatus(recording.status());
        recording.headers("inline").forEach(response::setHeader);
        response.setHeader("Cache-Control", "private, max-age=3600");
        if (!recording.isOutOfRange()) {
            response.setContentType(SentRecording.TYPE);
            recording.writeTo(response.getOutputStream());
        }
    }
}
