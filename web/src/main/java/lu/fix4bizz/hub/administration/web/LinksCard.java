package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.PortalLinks;
import lu.fix4bizz.hub.accounts.PortalLinks.Link;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The links of the company in their order; one of them may be in the form below. */
@Named
@ViewScoped
public class LinksCard implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("links", "accounts.links.error.", Map.of("label", "label", "address", "address"));

    @Inject
    private PortalLinks links;

    @Inject
    private CompanySettingsPage page;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<Link> rows = List.of();
    private Link edited;
    private String label = "";
    private String address = "";

    /** Reads the list, before each rendering. */
    public void show() {
        rows = links.of(viewer.id());
    }

    public void edit(Link link) {
        write(link, link.label(), link.address());
    }

    public void cancel() {
        write(null, "", "");
    }

    private void write(Link link, String itsLabel, String itsAddress) {
        edited = link;
        label = itsLabel;
        address = itsAddress;
    }

    public void save() {
        try {
            if (edited == null) {
                links.add(viewer.id(), label, address);
            } else {
                links.change(viewer.id(), new Link(edited.id(), label, address, edited.version()));
            }
            cancel();
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    public void move(Link link, int by) {
        links.move(viewer.id(), link.id(), by);
    }

    public void remove(Link link) {
        int place = rows.indexOf(link);
        links.remove(viewer.id(), link.id());
        cancel();
        page.getDone().say(words.say("administration.links.removed", link.label()), "", () -> links.restore(viewer.id(), link, place));
    }

    public boolean isEditing() {
        return edited != null;
    }

    public List<Link> getRows() {
        return rows;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
