package lu.fix4bizz.hub.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothing_set_gives_a_hub_on_this_machine_with_the_embedded_database() {
        Settings settings = Settings.of(Map.of("HOME", "/home/ann"));
        assertEquals(Path.of("/home/ann/.local/share/fix4bizz-hub"), settings.dataDir());
        assertEquals(URI.create("http://localhost:8080"), settings.publicUrl());
        assertEquals("127.0.0.1", settings.sipHost());
        assertEquals(new PortRange(10_000, 10_999), settings.rtpPorts());
        assertTrue(settings.database().url().startsWith("jdbc:h2:file:/home/ann/.local/share/fix4bizz-hub/db/hub;"));
        assertFalse(settings.sample() || settings.behindProxy() || settings.mailServer().present());
    }

    @Test
    void a_name_that_is_no_setting_is_told_apart() {
        assertEquals(List.of("HUB_HTTP_PROT"), Setting.unknown(Set.of("HUB_HTTP_PROT", "HUB_HTTP_PORT", "HUB_JAVA_OPTS", "HOME")));
    }

    @Test
    void data_follows_xdg_data_home() {
        assertEquals(Path.of("/data/fix4bizz-hub"), Settings.of(Map.of("HOME", "/h", "XDG_DATA_HOME", "/data")).dataDir());
    }

    @Test
    void offset_shifts_every_port_of_the_hub_and_no_other() {
        Settings settings = with("HUB_OFFSET", "300");
        assertEquals(8380, settings.httpPort());
        assertEquals(10_290, settings.managementPort());
        assertEquals(5360, settings.sipPort());
        assertEquals(new PortRange(10_300, 11_299), settings.rtpPorts());
        assertEquals(URI.create("http://localhost:8380"), settings.publicUrl());
        assertEquals(new Peer("127.0.0.2", 5060), settings.sampleTrunk());
        assertEquals(587, settings.mailServer().port());
    }

    @Test
    void blank_is_as_good_as_unset() {
        assertEquals(5060, with("HUB_SIP_PORT", " ").sipPort());
    }

    @Test
    void https_address_means_a_proxy_in_front() {
        Settings settings = with("HUB_PUBLIC_URL", "https://phone.acme.example/");
        assertTrue(settings.behindProxy());
        assertEquals(URI.create("https://phone.acme.example"), settings.publicUrl());
    }

    @Test
    void postgresql_gets_what_the_hub_counts_on_beside_options_of_ones_own() {
        Database plain = with("HUB_DB_URL", "jdbc:postgresql://db/hub").database();
        assertTrue(plain.postgresql());
        assertTrue(plain.url().contains("?reWriteBatchedInserts=true&"));
        String own = with("HUB_DB_URL", "jdbc:postgresql://db/hub?sslmode=require&socketTimeout=5").database().url();
        assertEquals("jdbc:postgresql://db/hub?sslmode=require&socketTimeout=5&reWriteBatchedInserts=true&connectTimeout=5&tcpKeepAlive=true"
                + "&ApplicationName=fix4bizz-hub", own);
        assertEquals(own, with("HUB_DB_URL", own).database().url());
    }

    @Test
    void h2_gets_what_the_hub_counts_on_beside_options_of_ones_own() {
        String plain = with("HUB_DB_URL", "jdbc:h2:file:/d/hub").database().url();
        assertTrue(plain.startsWith("jdbc:h2:file:/d/hub;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;"), plain);
        assertEquals(plain.replace(";LOCK_TIMEOUT=10000", "").replace("/hub;", "/hub;lock_timeout=9;"),
                with("HUB_DB_URL", "jdbc:h2:file:/d/hub;lock_timeout=9").database().url());
    }

    @Test
    void sample_without_a_mail_server_catches_mail() {
        assertTrue(with("HUB_SAMPLE", "true").catchesMail());
        assertFalse(Settings.of(Map.of("HOME", "/h", "HUB_SAMPLE", "true", "HUB_SMTP_HOST", "mail")).catchesMail());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "HUB_HTTP_PORT, 0", "HUB_HTTP_PORT, http", "HUB_SIP_PORT, 65536", "HUB_SIP_PORT, 99999999999", "HUB_RTP_PORTS, 10000",
        "HUB_RTP_PORTS, 10999-10000", "HUB_RTP_PORTS, 1000-1200", "HUB_RTP_PORTS, 65000-65999", "HUB_OFFSET, -1",
        "HUB_PUBLIC_URL, phone.acme.example", "HUB_PUBLIC_URL, ftp://acme.example", "HUB_PUBLIC_URL, http://acme.example/hub",
        "HUB_DB_URL, jdbc:mysql://db/hub", "HUB_DB_POOL, 4", "HUB_SMTP_TLS, yes", "HUB_MAIL_FROM, hub", "HUB_OPERATOR_EMAIL, nobody", "HUB_SAMPLE, yes",
        "HUB_SAMPLE_TRUNK, 127.0.0.2", "HUB_SAMPLE_TRUNK, 127.0.0.2:0", "HUB_LOAD_USERS, 100001", "HUB_SIP_HOST, no host",
        "HUB_SIP_HOST, 0.0.0.0", "HUB_SIP_HOST, ::1", "HUB_SIP_HOST, localhost", "HUB_SIP_HOST, 127.0.0.256", "HUB_SIP_HOST, 127.0.0.",
        "HUB_SMTP_HOST, mail server", "HUB_SMTP_HOST, smtp://mail", "HUB_SMTP_HOST, mail:25", "HUB_SMTP_HOST, -mail"})
    void wrong_value_is_told_with_name_value_and_what_is_allowed(Setting setting, String value) {
        var wrong = assertThrows(WrongSetting.class, () -> with(setting.name(), value));
        assertTrue(wrong.getMessage().startsWith(setting + " is \""), wrong.getMessage());
        assertTrue(wrong.getMessage().contains(value), wrong.getMessage());
        assertTrue(wrong.getMessage().endsWith("allowed is " + setting.allowed() + "."), wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"HUB_HTTP_HOST", "HUB_MANAGEMENT_HOST", "HUB_SIP_HOST"})
    void address_of_another_machine_is_told_before_any_port(Setting setting) {
        var wrong = assertThrows(WrongSetting.class, () -> Ports.checkFree(with(setting.name(), "192.0.2.1")));
        assertTrue(wrong.getMessage().startsWith(setting + " is \"192.0.2.1\""), wrong.getMessage());
    }

    @Test
    void port_that_the_offset_pushes_too_high_names_both() {
        var wrong = assertThrows(WrongSetting.class,
                () -> Settings.of(Map.of("HOME", "/h", "HUB_OFFSET", "50000", "HUB_HTTP_PORT", "20000", "HUB_RTP_PORTS", "2000-2999")));
        assertTrue(wrong.getMessage().startsWith("HUB_OFFSET is \"50000 with HUB_HTTP_PORT 20000\""), wrong.getMessage());
    }

    @Test
    void media_ports_that_the_offset_pushes_too_high_name_both() {
        var wrong = assertThrows(WrongSetting.class,
                () -> Settings.of(Map.of("HOME", "/h", "HUB_OFFSET", "20000", "HUB_RTP_PORTS", "49152-65535")));
        assertTrue(wrong.getMessage().startsWith("HUB_OFFSET is \"20000 with HUB_RTP_PORTS 49152-65535\""), wrong.getMessage());
    }

    @Test
    void without_a_home_directory_the_data_directory_must_be_given() {
        var wrong = assertThrows(WrongSetting.class, () -> Settings.of(Map.of()));
        assertTrue(wrong.getMessage().startsWith("HUB_DATA_DIR is \"\""), wrong.getMessage());
    }

    @Test
    void secrets_are_not_among_the_servers_properties_nor_in_texts() {
        var environment = new HashMap<>(Map.of("HOME", "/h", "HUB_DB_PASSWORD", "s3cret", "HUB_SMTP_PASSWORD", "s3cret"));
        Settings settings = Settings.of(environment);
        assertFalse(ServerProperties.of(settings).toString().contains("s3cret"));
        assertFalse(settings.toString().contains("s3cret"));
    }

    @Test
    void server_is_told_driver_ports_and_folders() {
        Map<String, String> properties = ServerProperties.of(with("HUB_DB_URL", "jdbc:postgresql://db/hub"));
        assertEquals("postgresql", properties.get("hub.db.driver"));
        assertEquals("8080", properties.get("jboss.http.port"));
        assertEquals("/h/.local/share/fix4bizz-hub/server", properties.get("jboss.server.base.dir"));
    }

    private static Settings with(String name, String value) {
        return Settings.of(Map.of("HOME", "/h", name, value));
    }
}
