package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.Set;
import javax.servlet.sip.annotation.SipListener;
import javax.servlet.sip.annotation.SipServlet;

/** Finds the SIP classes of a web application when the server deploys it; a web application without any is left alone. */
@HandlesTypes({SipServlet.class, SipListener.class})
public final class SipStartup implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        if (types != null && !types.isEmpty()) {
            context.addListener(new SipLifecycle(types));
        }
    }
}
