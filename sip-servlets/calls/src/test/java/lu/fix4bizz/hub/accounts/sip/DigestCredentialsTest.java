package lu.fix4bizz.hub.accounts.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCredentialsTest {
    /** The worked example of RFC 7616 section 3.9.1, whose response is published there. */
    private static final String MUFASA = "username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\","
            + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001,"
            + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth,"
            + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    @Test
    void response_is_that_of_rfc_7616_for_sha_256() {
        String header = "Digest " + MUFASA + ", algorithm=SHA-256,"
                + " response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"";
        assertExpected(header, DigestAlgorithm.SHA_256);
    }

    @Test
    void response_is_that_of_rfc_7616_for_md5() {
        assertExpected("Digest " + MUFASA + ", algorithm=MD5, response=\"8ca523f5e9506fed4657c9700eebdbec\"", DigestAlgorithm.MD5);
    }

    private static void assertExpected(String header, DigestAlgorithm algorithm) {
        DigestCredentials credentials = DigestCredentials.parse(header).orElseThrow();
        String ha1 = algorithm.hash("Mufasa:http-auth@example.org:Circle of Life");
        assertEquals(algorithm, credentials.algorithm());
        assertEquals(credentials.response(), credentials.expected(ha1, "GET"));
        assertEquals(1, credentials.count());
    }

    @Test
    void without_algorithm_it_is_md5_and_without_qop_it_counts_once() {
        Optional<DigestCredentials> old = DigestCredentials
                .parse("Digest username=\"7201\",realm=\"acme.example\",nonce=\"n\",uri=\"sip:acme.example\",response=\"ABC\"");
        assertEquals(DigestAlgorithm.MD5, old.orElseThrow().algorithm());
        assertEquals(1, old.get().count());
        assertEquals("abc", old.get().response());
    }

    @Test
    void never_shows_the_response() {
        DigestCredentials credentials = DigestCredentials.parse("Digest " + MUFASA + ", response=\"secret\"").orElseThrow();
        assertFalse(credentials.toString().contains("secret"));
        assertTrue(credentials.toString().contains("Mufasa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic QWxhZGRpbg==", "Digest ", "Digest username=\"a\"", "Digest =\"\",,,=",
        "Digest username=\"7201\",realm=\"r\",nonce=\"n\",uri=\"u\",response=\"x\",algorithm=SHA-512-256"})
    void anything_else_is_no_credentials(String header) {
        assertTrue(DigestCredentials.parse(header).isEmpty());
    }

    @Test
    void an_endless_header_is_refused_unread() {
        assertTrue(DigestCredentials.parse("Digest " + MUFASA + ", response=\"x\", pad=\"" + "a".repeat(3000) + "\"").isEmpty());
    }
}
