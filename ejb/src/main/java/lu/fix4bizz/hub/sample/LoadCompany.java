package lu.fix4bizz.hub.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallForwarding;
import lu.fix4bizz.hub.calls.model.CallForwardingRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.music.model.HoldMusicRepository;
import lu.fix4bizz.hub.music.model.MusicChoice;
import lu.fix4bizz.hub.numbers.model.Extension;

/** The company of benchmarks: many plain lines without music on hold, and a hundred for each way of forwarding. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LoadCompany {
    private static final String NAME = "load";
    private static final int FIRST = 100_000;
    private static final int OF_EACH_FORWARD = 100;
    private static final int RINGS = 2;

    @Inject
    private CompanyRepository companies;
    @Inject
    private LicencePackRepository packs;
    @Inject
    private UserRepository users;
    @Inject
    private CallForwardingRepository forwardings;
    @Inject
    private HoldMusicRepository music;

    /** @param users how many plain lines from 100000 on; what is there already stays */
    public void createOnce(int users) {
        if (companies.findByName(NAME).isPresent()) {
            return;
        }
        Company load = companies.add(new Company(Company.Kind.CUSTOMER, NAME, "load.example", "LU", ZoneId.of("Europe/Luxembourg"), "en"));
        load.offer(List.of(DigestAlgorithm.MD5));
        packs.add(new LicencePack(load, Licence.STANDARD, users + 5 * OF_EACH_FORWARD));
        music.of(load.id()).choose(MusicChoice.NONE);
        for (int line = FIRST; line < FIRST + users; line++) {
            line(load, line);
        }
        for (int i = 0; i < OF_EACH_FORWARD; i++) {
            line(load, 200_000 + i);
            forwarding(load, 300_000 + i, ForwardingKind.BUSY);
            forwarding(load, 400_000 + i, ForwardingKind.NO_ANSWER);
            forwarding(load, 500_000 + i, ForwardingKind.ALWAYS);
            forwarding(load, 600_000 + i, ForwardingKind.NOT_REACHABLE);
        }
    }

    private User line(Company load, int extension) {
        User user = new User(load, NAME + extension, "Line", String.valueOf(extension), extension + "@load.example");
        user.assignLine(Extension.of(String.valueOf(extension)), Optional.empty());
        user.license(Set.of(Licence.STANDARD));
        user.setSipPassword("pw" + extension);
        return users.add(user);
    }

    private void forwarding(Company load, int extension, ForwardingKind kind) {
        CallForwarding forwarding = forwardings.require(line(load, extension), kind);
        forwarding.aimAt(CallTarget.extension(String.valueOf(200_000 + extension % OF_EACH_FORWARD)));
        forwarding.ring(RINGS);
        forwarding.turn(Activation.ON);
    }
}
