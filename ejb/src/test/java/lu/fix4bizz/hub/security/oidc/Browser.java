package lu.fix4bizz.hub.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as a sign-in sees it: its session, and what its requests carry. */
final class Browser {
    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {HttpSession.class},
            (self, method, arguments) -> switch (method.getName()) {
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                default -> null;
            });

    HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getSession" -> session;
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getParameterMap" -> parameters.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> new String[] {one.getValue()}));
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "changeSessionId" -> "new";
                    default -> null;
                });
    }

    static HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> null);
    }
}
