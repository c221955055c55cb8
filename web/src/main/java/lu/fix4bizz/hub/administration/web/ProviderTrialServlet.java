package lu.fix4bizz.hub.administration.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.ConsolePage;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;
import lu.fix4bizz.hub.security.web.CorporateCallbackServlet;
import lu.fix4bizz.hub.security.web.Told;

import java.io.IOException;

/** {@code GET /administration/sign-in/try}: an administrator tries the provider of the company; the answer comes back to the page of its settings. */
@WebServlet(CorporateCallbackServlet.TRIAL + "/try")
public class ProviderTrialServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CorporateDoor door;

    @Inject
    private transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!viewer.getConsole().contains(ConsolePage.SIGN_IN)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(door.tryOut(viewer.id(), request).toString());
        } catch (Refusal no) {
            Told.keep(no, request);
            response.sendRedirect(CorporateCallbackServlet.TRIAL);
        }
    }
}
