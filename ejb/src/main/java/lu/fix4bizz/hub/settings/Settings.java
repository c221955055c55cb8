package lu.fix4bizz.hub.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of this hub, checked. Ports are those in use: HUB_OFFSET is already added.
 *
 * @param dataDir where everything that lasts is kept; absolute
 * @param httpHost address of the portal and the REST API
 * @param httpPort port of the portal and the REST API
 * @param publicUrl where people reach the portal, without a slash at the end
 * @param restRate REST requests a minute that one user may send
 * @param behindProxy true when a TLS proxy stands in front of the portal
 * @param managementHost address of health and metrics
 * @param managementPort port of health and metrics
 * @param sipHost address of the SIP listeners, also sent in SIP and SDP
 * @param sipPort port of the SIP listeners, UDP and TCP
 * @param rtpPorts ports of the hub's own media
 * @param database the database
 * @param mailServer the mail server
 * @param mailFrom sender of the hub's e-mails
 * @param operatorEmail who becomes the operator of an empty hub; empty for nobody
 * @param sample true to load the sample companies
 * @param sampleTrunk peer of the sample's trunk
 * @param loadUsers users of the benchmark company, 0 for none
 */
public record Settings(Path dataDir, String httpHost, int httpPort, URI publicUrl, int restRate, boolean behindProxy, String managementHost,
        int managementPort, String sipHost, int sipPort, PortRange rtpPorts, Database database, MailServer mailServer,
        String mailFrom, String operatorEmail, boolean sample, Peer sampleTrunk, int loadUsers) {

    private static final int MANAGEMENT_PORT = 9990;

    /**
     * Reads and checks the settings.
     *
     * @param environment variables by name
     * @throws WrongSetting for the first that is not allowed
     */
    public static Settings of(Map<String, String> environment) {
        var read = new SettingReader(environment);
        int offset = read.number(Setting.HUB_OFFSET, 0, 50_000);
        Path dataDir = read.directory(Setting.HUB_DATA_DIR);
        int httpPort = read.port(Setting.HUB_HTTP_PORT, offset);
        URI publicUrl = read.url(Setting.HUB_PUBLIC_URL, "http://localhost:" + httpPort);
        return new Settings(dataDir, read.host(Setting.HUB_HTTP_HOST), httpPort, publicUrl,
                read.number(Setting.HUB_REST_RATE, 1, 1_000_000), "https".equals(publicUrl.getScheme()),
                read.host(Setting.HUB_MANAGEMENT_HOST), MANAGEMENT_PORT + offset,
                read.address(Setting.HUB_SIP_HOST), read.port(Setting.HUB_SIP_PORT, offset),
                read.portRange(Setting.HUB_RTP_PORTS, offset), database(read, dataDir), mailServer(read),
                read.mailAddress(Setting.HUB_MAIL_FROM), read.otherMailAddress(Setting.HUB_OPERATOR_EMAIL), read.onOff(Setting.HUB_SAMPLE), read.peer(Setting.HUB_SAMPLE_TRUNK),
                read.number(Setting.HUB_LOAD_USERS, 0, 100_000));
    }

    /** True when mail goes to the mail catcher of the sample instead of a mail server. */
    public boolean catchesMail() {
        return sample && !mailServer.present();
    }

    private static Database database(SettingReader read, Path dataDir) {
        String url = read.jdbcUrl(Setting.HUB_DB_URL, DatabaseUrl.embedded(dataDir.resolve("db/hub")));
        return new Database(DatabaseUrl.complete(url), read.required(Setting.HUB_DB_USER),
                read.number(Setting.HUB_DB_POOL, 5, 500));
    }

    private static MailServer mailServer(SettingReader read) {
        return new MailServer(read.otherHost(Setting.HUB_SMTP_HOST), read.port(Setting.HUB_SMTP_PORT, 0),
                read.text(Setting.HUB_SMTP_USER), read.text(Setting.HUB_SMTP_PASSWORD),
                read.tls(Setting.HUB_SMTP_TLS));
    }
}
