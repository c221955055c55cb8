package lu.fix4bizz.hub.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import lu.fix4bizz.hub.numbers.model.Extension;
import org.junit.jupiter.api.Test;

class DigestAlgorithmTest {

    /** The values of RFC 7616 section 3.9.1 are for a realm with other characters; these are RFC 2617's for H(A1). */
    @Test
    void hashes_are_lower_case_hexadecimal() {
        assertEquals("939e7578ed9e3c518a452acee763bce9", DigestAlgorithm.MD5.hash("Mufasa:testrealm@host.com:Circle Of Life"));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", DigestAlgorithm.SHA_256.hash(""));
    }

    @Test
    void a_phones_password_is_kept_as_its_two_digests() {
        Company acme = new Company(Company.Kind.CUSTOMER, "acme", "acme.example", "LU", ZoneId.of("UTC"), "fr");
        User alice = new User(acme, "Alice", "Alice", "Martin", "Alice@acme.example");
        assertEquals(Optional.empty(), alice.sipHa1(DigestAlgorithm.MD5));
        alice.assignLine(Extension.of("7201"), Optional.empty());
        alice.setSipPassword("sip-7201-acme");
        assertEquals(DigestAlgorithm.MD5.hash("7201:acme.example:sip-7201-acme"), alice.sipHa1(DigestAlgorithm.MD5).orElseThrow());
        assertEquals(DigestAlgorithm.SHA_256.hash("7201:acme.example:sip-7201-acme"), alice.sipHa1(DigestAlgorithm.SHA_256).orElseThrow());
        assertEquals("alice alice@acme.example", alice.userName() + " " + alice.email());
    }
}
