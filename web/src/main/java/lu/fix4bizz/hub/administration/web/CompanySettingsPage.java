package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanySettings;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds for the whole company; {@link LinksCard} has its links. */
@Named
@ViewScoped
public class CompanySettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("company", "accounts.companies.error.", Map.of("main_number", "mainNumber"));
    /** Ways to offer them: both, or one of them. */
    private static final List<String> DIGESTS = List.of("SHA_256,MD5", "SHA_256", "MD5");

    @Inject
    private CompanySettings settings;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Done done = new Done();
    private CompanyForm form;
    private String digests;

    /** Reads what is stored, before the form is rendered first and after it was stored. */
    public void show() {
        if (form == null) {
            form = new CompanyForm(settings.draft(viewer.id()));
            digests = settings.digests(viewer.id()).stream().map(Enum::name).collect(Collectors.joining(","));
        }
    }

    public void save() {
        try {
            settings.change(viewer.id(), form.draft(), Arrays.stream(digests.split(",")).map(DigestAlgorithm::valueOf).toList());
            form = null;
            done.say(words.say("administration.company.saved"));
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    public List<String> getDigestChoices() {
        return DIGESTS;
    }

    public String getDigests() {
        return digests;
    }

    public void setDigests(String digests) {
        this.digests = digests;
    }

    public CompanyForm getForm() {
        return form;
    }

    public Done getDone() {
        return done;
    }
}
