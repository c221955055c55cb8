package lu.fix4bizz.sipcontainer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sip.Dialog;
import javax.sip.Transaction;
import javax.sip.message.Request;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.SipFactoryImpl;
import org.mobicents.servlet.sip.message.SipServletRequestImpl;

/** A request with what ServletRequest gained since Servlet 2.5; SIP has no asynchronous processing. */
public final class JakartaRequest extends SipServletRequestImpl {

    private static final long serialVersionUID = 1L;

    /** For {@link java.io.Externalizable} only. */
    public JakartaRequest() { }

    JakartaRequest(Request request, SipFactoryImpl factory, MobicentsSipSession session, Transaction transaction, Dialog dialog,
            boolean createDialog) {
        super(request, factory, session, transaction, dialog, createDialog);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (Object name : List.copyOf(Collections.list(getParameterNames()))) {
            parameters.put(name.toString(), getParameterValues(name.toString()));
        }
        return parameters;
    }

    @Override
    public ServletContext getServletContext() {
        return getSession().getServletContext();
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public String getRequestId() {
        return getCallId() + "/" + getHeader("CSeq");
    }

    @Override
    public String getProtocolRequestId() {
        return getRequestId();
    }

    @Override
    public ServletConnection getServletConnection() {
        throw new UnsupportedOperationException("SIP requests have no servlet connection");
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public AsyncContext getAsyncContext() {
        throw noAsync();
    }

    @Override
    public AsyncContext startAsync() {
        throw noAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        throw noAsync();
    }

    private static IllegalStateException noAsync() {
        return new IllegalStateException("SIP has no asynchronous servlets");
    }
}
