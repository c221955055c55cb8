package lu.fix4bizz.hub.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.accounts.CorporateWay;
import lu.fix4bizz.hub.accounts.CorporateWays;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;
import lu.fix4bizz.hub.settings.Settings;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /accounts/sign-in/with?login=&return=}: leads to the provider of the company whose domain the login has. A link and no form:
 * browsers hold a form's redirects to the pages of its own site (Content-Security-Policy, form-action).
 */
@WebServlet(CorporateStartServlet.PATH)
public class CorporateStartServlet extends HttpServlet {

    static final String PATH = "/accounts/sign-in/with";
    private static final String MOVED = "moved";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CorporateWays ways;

    @Inject
    private transient CorporateDoor door;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isElsewhere(request)) {
            response.sendRedirect(settings.publicUrl() + PATH + "?" + request.getQueryString() + "&" + MOVED + "=true");
            return;
        }
        String login = parameter("login", request);
        String wanted = parameter("return", request);
        try {
            long company = ways.of(login).map(CorporateWay::companyId).orElseThrow(() -> Refusal.notFound("accounts.corporate.error.off"));
            response.sendRedirect(door.open(company, login, wanted, request).toString());
        } catch (Refusal no) {
            Told.keep(no, request);
            response.sendRedirect(Way.backToSignIn(wanted));
        }
    }

    /** The provider sends the browser back to the public address: there its session has to be. A proxy may hide which address was asked for, so it moves once. */
    private boolean isElsewhere(HttpServletRequest request) {
        return !settings.publicUrl().getAuthority().equalsIgnoreCase(request.getHeader("Host")) && request.getParameter(MOVED) == null;
    }

    private static String parameter(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
