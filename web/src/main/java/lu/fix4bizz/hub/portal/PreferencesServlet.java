package lu.fix4bizz.hub.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.model.Refusal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** {@code POST /preferences}: remembers {@code theme}, {@code rail} or {@code language} in cookies that no script reads. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            remember(request, response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refusal held) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void remember(HttpServletRequest request, HttpServletResponse response) {
        for (Preferences preference : Preferences.values()) {
            Optional.ofNullable(request.getParameter(preference.name().toLowerCase(Locale.ROOT)))
                    .filter(preference.choices()::contains)
                    .ifPresent(choice -> remember(preference, choice, request, response));
        }
    }

    private void remember(Preferences preference, String choice, HttpServletRequest request, HttpServletResponse response) {
        if (preference == Preferences.LANGUAGE && request.getUserPrincipal() != null) {
            accounts.chooseLanguage(accounts.profile(request.getUserPrincipal().getName()).id(), choice);
        }
        preference.remember(choice, request, response);
    }
}
