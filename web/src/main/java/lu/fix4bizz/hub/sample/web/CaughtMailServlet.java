package lu.fix4bizz.hub.sample.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.mail.CaughtMail;
import lu.fix4bizz.hub.mail.CaughtMail.Attachment;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.sample.SampleMail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A caught mail's HTML for the sandboxed frame ({@code id}), or one of its files ({@code file}, from 0). */
@WebServlet("/dev/mail/content")
public class CaughtMailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SampleMail mails;

    @Inject
    private transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CaughtMail> mail = number(request, "id").flatMap(id -> mails.read(viewer.id(), id));
        Optional<Integer> file = number(request, "file").map(Long::intValue);
        if (mail.isEmpty() || file.isPresent() && file.get() >= mail.get().attachments().size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (file.isPresent()) {
            send(mail.get().attachments().get(file.get()), response);
        } else {
            show(mail.get(), response);
        }
    }

    private static void send(Attachment file, HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name().replaceAll("[^\\w.+-]", "_") + "\"");
        response.getOutputStream().write(file.bytes());
    }

    /** Whoever wrote the mail decides what is in it: it may style itself and show its own pictures, nothing else. */
    private static void show(CaughtMail mail, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(mail.html().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf);
    }
}
