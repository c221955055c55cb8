package lu.fix4bizz.hub.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings as WildFly's configuration asks for them: system properties. Secrets are not among them. */
final class ServerProperties {

    private ServerProperties() {
    }

    static Map<String, String> of(Settings settings) {
        var properties = new LinkedHashMap<String, String>();
        Path server = settings.dataDir().resolve("server");
        properties.put("jboss.server.base.dir", server.toString());
        properties.put("jboss.server.log.dir", settings.dataDir().resolve("logs").toString());
        properties.put("jboss.bind.address", settings.httpHost());
        properties.put("jboss.http.port", String.valueOf(settings.httpPort()));
        properties.put("jboss.bind.address.management", settings.managementHost());
        properties.put("jboss.management.http.port", String.valueOf(settings.managementPort()));
        properties.put("hub.web.public-url", settings.publicUrl().toString());
        properties.put("hub.sip.address", settings.sipHost() + ":" + settings.sipPort());
        properties.put("hub.web.behind-proxy", String.valueOf(settings.behindProxy()));
        properties.put("hub.db.driver", settings.database().postgresql() ? "postgresql" : "h2");
        properties.put("hub.db.url", settings.database().url());
        properties.put("hub.db.user", settings.database().user());
        properties.put("hub.db.pool", String.valueOf(settings.database().pool()));
        properties.put("hub.server.db.url", DatabaseUrl.server(server.resolve("data/server")));
        return properties;
    }
}
