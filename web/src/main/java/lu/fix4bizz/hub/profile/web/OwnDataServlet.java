package lu.fix4bizz.hub.profile.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.portal.Viewer;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** The download of {@link OwnData}. */
@WebServlet("/profile/data")
public class OwnDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnData data;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + viewer.getUserName() + "-" + today + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        data.writeTo(response.getOutputStream());
    }
}
