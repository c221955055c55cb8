package lu.fix4bizz.hub.security.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.KnownCompany;
import lu.fix4bizz.hub.security.oidc.AwaitedAnswer;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;

import java.io.IOException;
import java.util.Optional;

/** Where providers send browsers back to. An administrator's trial goes on to its page, which says how it went. */
@WebServlet("/accounts/sign-in/callback")
public class CorporateCallbackServlet extends HttpServlet {

    /** The page of a trial, and where in the session it finds whom the trial has proven. */
    public static final String TRIAL = "/administration/sign-in";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CorporateDoor door;

    @Inject
    private transient KnownCompany company;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AwaitedAnswer> awaited = door.awaited(request);
        try {
            response.sendRedirect(enter(awaited.orElseThrow(() -> Refusal.invalid("accounts.corporate.error.late")), request, response));
        } catch (Refusal no) {
            Told.keep(no, request);
            response.sendRedirect(awaited.filter(AwaitedAnswer::isTrial).map(trial -> TRIAL)
                    .orElseGet(() -> Way.backToSignIn(awaited.map(AwaitedAnswer::wanted).orElse(""))));
        }
    }

    private String enter(AwaitedAnswer awaited, HttpServletRequest request, HttpServletResponse response) {
        if (awaited.isTrial()) {
            request.getSession().setAttribute(TRIAL, door.tried(awaited, request));
            return TRIAL;
        }
        company.remember(door.enter(awaited, request, response).userId(), request, response);
        return Way.target(awaited.wanted());
    }
}
