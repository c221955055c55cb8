package lu.fix4bizz.sipcontainer;

import java.io.Serializable;
import java.util.List;
import java.util.Properties;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.ar.SipApplicationRouter;
import javax.servlet.sip.ar.SipApplicationRouterInfo;
import javax.servlet.sip.ar.SipApplicationRoutingDirective;
import javax.servlet.sip.ar.SipApplicationRoutingRegion;
import javax.servlet.sip.ar.SipRouteModifier;
import javax.servlet.sip.ar.SipTargetedRequestInfo;
import javax.servlet.sip.ar.spi.SipApplicationRouterProvider;

/**
 * The application router (JSR 289 chapter 15) of a container with one application: initial requests that come in go to it; what
 * it sends itself goes out.
 */
public final class SingleApplicationRouter implements SipApplicationRouter {

    private static final SipApplicationRouterInfo OUTSIDE = new SipApplicationRouterInfo(null, null, null, null, null, null);
    private volatile String application;

    /** What the dispatcher loads by name to get the router. */
    public static final class Provider extends SipApplicationRouterProvider {

        private final SipApplicationRouter router = new SingleApplicationRouter();

        @Override
        public SipApplicationRouter getSipApplicationRouter() {
            return router;
        }
    }

    @Override
    public SipApplicationRouterInfo getNextApplication(SipServletRequest request, SipApplicationRoutingRegion region,
            SipApplicationRoutingDirective directive, SipTargetedRequestInfo target, Serializable state) {
        boolean ours = state != null || request.getSession(false) != null;
        if (application == null || ours) {
            return OUTSIDE;
        }
        return new SipApplicationRouterInfo(application, SipApplicationRoutingRegion.NEUTRAL_REGION,
                request.getFrom().getURI().toString(), null, SipRouteModifier.NO_ROUTE, "seen");
    }

    @Override
    public void applicationDeployed(List<String> names) {
        if (!names.isEmpty()) {
            application = names.getFirst();
        }
    }

    @Override
    public void applicationUndeployed(List<String> names) {
        application = null;
    }

    @Override
    public void init() { }

    @Override
    public void init(Properties properties) { }

    @Override
    public void destroy() { }
}
