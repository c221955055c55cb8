package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import lu.fix4bizz.hub.security.BrowserSignIn;

import java.time.Duration;

/** How long this browser may be left alone; the page says so before it is over. */
@Named
@RequestScoped
public class Idle {

    @Inject
    private BrowserSignIn browser;

    @Inject
    private HttpServletRequest request;

    /** Zero where it does not matter. */
    public long getSeconds() {
        return browser.idleTime(request).map(Duration::toSeconds).orElse(0L);
    }
}
