package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Licences;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** The licences of the customer on its page. */
@Named
@ViewScoped
public class PacksCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Licences licences;

    @Inject
    private CompanyPage company;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<PackForm> packs;

    /** Reads what is stored, before the form is rendered first and after it was stored. */
    public void show() {
        if (packs == null) {
            packs = licences.of(viewer.id(), company.getId()).stream().map(PackForm::new).toList();
        }
    }

    public void sell() {
        try {
            licences.sell(viewer.id(), company.getId(), packs.stream().map(PackForm::sale).toList());
            packs = null;
            company.getDone().say(words.say("operator.packs.saved"));
        } catch (Refusal no) {
            words.refuse("packs:sell", words.say(no));
        }
    }

    public List<PackForm> getPacks() {
        return packs;
    }
}
