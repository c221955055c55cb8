package lu.fix4bizz.hub.calls.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.junit.jupiter.api.Test;

class CallServletTest {
    private final List<Integer> sent = new ArrayList<>();

    /** Finds something in every request that it cannot read. */
    private static final class Unreading extends CallServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doRequest(SipServletRequest request) throws ServletException {
            throw new ServletParseException("of the test");
        }
    }

    private SipServletRequest request(String method) {
        return (SipServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SipServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "isCommitted" -> false;
                    case "isInitial" -> true;
                    case "getApplicationSession" -> null;
                    case "createResponse" -> response((int) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private SipServletResponse response(int status) {
        return (SipServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SipServletResponse.class},
                (proxy, called, arguments) -> {
                    sent.add(status);
                    return null;
                });
    }

    @Test
    void what_cannot_be_read_is_400() throws ServletException, IOException {
        new Unreading().service(request("REGISTER"), null);
        assertEquals(List.of(400), sent);
    }

    @Test
    void an_ack_that_cannot_be_read_is_never_answered() throws ServletException, IOException {
        new Unreading().service(request("ACK"), null);
        assertEquals(List.of(), sent);
    }
}
