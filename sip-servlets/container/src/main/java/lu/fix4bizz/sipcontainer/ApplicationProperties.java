package lu.fix4bizz.sipcontainer;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.sip.SipServletRequest;
import org.mobicents.servlet.sip.annotation.ConcurrencyControlMode;
import org.mobicents.servlet.sip.core.SipContext;
import org.mobicents.servlet.sip.core.SipListeners;
import org.mobicents.servlet.sip.core.descriptor.MobicentsSipServletMapping;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletRequest;
import org.mobicents.servlet.sip.core.message.MobicentsSipServletResponse;
import org.mobicents.servlet.sip.core.security.MobicentsSipLoginConfig;
import org.mobicents.servlet.sip.core.security.SipDigestAuthenticator;
import org.mobicents.servlet.sip.ruby.SipRubyController;

/**
 * The part of Mobicents' application contract that is plain: what a deployment descriptor would say and annotations do not, and
 * what this container does not have (replication, mappings, sip.xml security, Ruby).
 */
abstract class ApplicationProperties implements SipContext {

    private final List<MobicentsSipServletMapping> mappings = new CopyOnWriteArrayList<>();
    private ConcurrencyControlMode mode = ConcurrencyControlMode.SipApplicationSession;
    private int proxyTimeout = 180;

    @Override
    public ConcurrencyControlMode getConcurrencyControlMode() {
        return mode;
    }

    @Override
    public void setConcurrencyControlMode(ConcurrencyControlMode concurrency) {
        mode = concurrency;
    }

    @Override
    public int getProxyTimeout() {
        return proxyTimeout;
    }

    @Override
    public void setProxyTimeout(int seconds) {
        proxyTimeout = seconds;
    }

    @Override
    public boolean enterSipAppHa(boolean startCacheActivity) {
        return false;
    }

    @Override
    public void exitSipAppHa(MobicentsSipServletRequest request, MobicentsSipServletResponse response, boolean batchStarted) { }

    @Override
    public boolean hasDistributableManager() {
        return false;
    }

    @Override
    public List<MobicentsSipServletMapping> findSipServletMappings() {
        return mappings;
    }

    @Override
    public MobicentsSipServletMapping findSipServletMappings(SipServletRequest request) {
        return mappings.stream().filter(m -> m.getMatchingRule().matches(request)).findFirst().orElse(null);
    }

    @Override
    public void addSipServletMapping(MobicentsSipServletMapping mapping) {
        mappings.add(mapping);
    }

    @Override
    public void removeSipServletMapping(MobicentsSipServletMapping mapping) {
        mappings.remove(mapping);
    }

    /** {@return true: who may do what is the application's question} */
    @Override
    public boolean authorize(MobicentsSipServletRequest request) {
        return true;
    }

    @Override
    public SipDigestAuthenticator getDigestAuthenticator() {
        return null;
    }

    @Override
    public MobicentsSipLoginConfig getSipLoginConfig() {
        return null;
    }

    @Override
    public void setSipLoginConfig(MobicentsSipLoginConfig config) { }

    @Override
    public SipRubyController getSipRubyController() {
        return null;
    }

    @Override
    public void setSipRubyController(SipRubyController controller) { }

    @Override
    public String getEngineName() {
        return null;
    }

    @Override
    public boolean isPackageProtectionEnabled() {
        return false;
    }

    @Override
    public String getDescription() {
        return null;
    }

    @Override
    public void setDescription(String description) { }

    @Override
    public String getLargeIcon() {
        return null;
    }

    @Override
    public void setLargeIcon(String icon) { }

    @Override
    public String getSmallIcon() {
        return null;
    }

    @Override
    public void setSmallIcon(String icon) { }

    @Override
    public String[] findSipApplicationListeners() {
        return new String[0];
    }

    @Override
    public void addSipApplicationListener(String name) { }

    @Override
    public void removeSipApplicationListener(String name) { }

    @Override
    public void setListeners(SipListeners others) { }

    /** {@return null: the dispatcher looks for the method on the class that it calls, which is not the application's} */
    @Override
    public Method getSipApplicationKeyMethod() {
        return null;
    }

    @Override
    public void setSipApplicationKeyMethod(Method method) { }

    @Override
    public void setApplicationName(String name) { }

    @Override
    public void stopGracefully(long millis) { }

    @Override
    public boolean isStoppingGracefully() {
        return false;
    }
}
