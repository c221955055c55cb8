package lu.fix4bizz.sipcontainer;

import org.mobicents.ha.javax.sip.ReplicationStrategy;
import org.mobicents.servlet.sip.core.SipService;
import org.mobicents.servlet.sip.core.message.OutboundProxy;
import org.mobicents.servlet.sip.dns.MobicentsDNSResolver;

/** The answers of a service that stands alone: no cluster, no load balancer, no outbound proxy, no HTTP sessions beside. */
abstract class AloneService implements SipService {

    private static final int UNLIMITED = 0;
    private String messages = JakartaMessages.class.getName();

    @Override
    public boolean isHttpFollowsSip() {
        return false;
    }

    @Override
    public String getJvmRoute() {
        return null;
    }

    @Override
    public OutboundProxy getOutboundProxy() {
        return null;
    }

    /** {@return minutes between two sweeps of cancelled timers} */
    @Override
    public int getCanceledTimerTasksPurgePeriod() {
        return 1;
    }

    /** {@return false: glare (491) is for the application, which knows both sides of the call} */
    @Override
    public boolean isDialogPendingRequestChecking() {
        return false;
    }

    @Override
    public boolean isMd5ContactUserPart() {
        return false;
    }

    @Override
    public ReplicationStrategy getReplicationStrategy() {
        return ReplicationStrategy.ConfirmedDialog;
    }

    @Override
    public int getTagHashMaxLength() {
        return UNLIMITED;
    }

    @Override
    public int getCallIdMaxLength() {
        return UNLIMITED;
    }

    @Override
    public String getDnsResolverClass() {
        return MobicentsDNSResolver.class.getName();
    }

    @Override
    public int getDnsTimeout() {
        return StackService.DNS_TIMEOUT_SECONDS;
    }

    @Override
    public String getMobicentsSipServletMessageFactoryClassName() {
        return messages;
    }

    @Override
    public void setMobicentsSipServletMessageFactoryClassName(String name) {
        messages = name;
    }

    @Override
    public void stopGracefully(long millis) { }

    /** {@return the timers of a thread pool: with "Standard", one session that waits for its lock holds up all others} */
    @Override
    public String getProxyTimerServiceImplementationType() {
        return "Default";
    }

    @Override
    public String getSasTimerServiceImplementationType() {
        return "Default";
    }
}
