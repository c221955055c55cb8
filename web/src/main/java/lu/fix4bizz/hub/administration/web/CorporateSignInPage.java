package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CorporateSignIns;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Kept;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;
import lu.fix4bizz.hub.security.oidc.ProviderCheck;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The company's own account as a way in: written down, tested, tried. */
@Named
@ViewScoped
public class CorporateSignInPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ERRORS = "accounts.corporate.error.";
    /** By how the key of a refusal begins; what is folded away is said where everybody sees it. */
    private static final Map<String, String> FIELDS = Map.of("issuer", "issuer", "client", "client", "secret", "secret", "domains", "domains", "only", "only");

    @Inject
    private CorporateSignIns signIns;

    @Inject
    private ProviderCheck provider;

    @Inject
    private CorporateDoor door;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private CorporateForm form;
    private Instant secretSince;
    private boolean proven;
    private boolean saved;
    private List<Finding> findings = List.of();

    /** What a test found, in one sentence. */
    public record Finding(boolean good, String text) implements Serializable {
    }

    /** Reads what is there, once; what is typed stays. */
    public void show() {
        if (form == null) {
            read();
        }
    }

    private void read() {
        Kept kept = signIns.kept(viewer.id());
        form = new CorporateForm(kept.draft());
        secretSince = kept.secretSince().orElse(null);
        proven = kept.proven();
    }

    public void save() {
        saved = false;
        findings = List.of();
        try {
            signIns.save(viewer.id(), form.draft());
            read();
            saved = true;
        } catch (Refusal no) {
            words.refuse("corporate:" + field(no).orElse("save"), words.say(no));
        }
    }

    private static Optional<String> field(Refusal no) {
        String what = no.key().replace(ERRORS, "");
        return FIELDS.entrySet().stream().filter(field -> what.startsWith(field.getKey() + "_")).map(Map.Entry::getValue).findFirst();
    }

    /** Stores what is typed and asks the provider, up to the first thing that is wrong. */
    public void test() {
        save();
        List<Finding> found = new ArrayList<>();
        for (ProviderCheck.Step step : ProviderCheck.Step.values()) {
            if (saved && found.stream().allMatch(Finding::good)) {
                found.add(ask(step));
            }
        }
        findings = found;
    }

    private Finding ask(ProviderCheck.Step step) {
        try {
            provider.check(viewer.id(), step);
            return new Finding(true, words.say("administration.sign_in.found." + step));
        } catch (Refusal no) {
            return new Finding(false, words.say(no));
        }
    }

    /** Whether the provider can be asked at all. */
    public boolean isWritten() {
        return form.draft().version() > 0;
    }

    public boolean isSound() {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::good);
    }

    public String getSecretHint() {
        return secretSince == null ? words.say("administration.sign_in.secret.none") : words.say("administration.sign_in.secret.since", words.date(secretSince));
    }

    public String getComeBack() {
        return door.comeBack().toString();
    }

    public String getAfterSignOut() {
        return door.afterSignOut().toString();
    }

    public CorporateForm getForm() {
        return form;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public boolean isSaved() {
        return saved;
    }

    public boolean isProven() {
        return proven;
    }
}
