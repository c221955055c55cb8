package lu.fix4bizz.hub.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import lu.fix4bizz.hub.settings.Settings;

/** Where people reach the portal by https, the cookie of their session is never sent without; the rest of it stands in web.xml. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(settings.behindProxy());
    }
}
