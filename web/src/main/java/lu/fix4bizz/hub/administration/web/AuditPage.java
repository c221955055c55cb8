package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.administration.CompanyAudit;
import lu.fix4bizz.hub.administration.CompanyAudit.Entry;
import lu.fix4bizz.hub.audit.model.AuditEntry.Verb;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** The audit log of the company, a page at a time from the latest back. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject
    private CompanyAudit audit;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String person = "";
    private long before = Long.MAX_VALUE;
    private List<Entry> read = List.of();

    /** @param what one sentence: the thing, and from what to what */
    public record Row(String when, String actor, String subject, String what) {
    }

    /** Reads what is looked at, before each rendering. */
    public void show() {
        read = audit.of(viewer.id(), person, before, PAGE);
    }

    public List<Row> getRows() {
        return read.stream().map(entry -> new Row(words.date(entry.at()), entry.actor().isEmpty() ? words.say("administration.audit.hub") : entry.actor(),
                entry.subject(), what(entry))).toList();
    }

    private String what(Entry entry) {
        String thing = words.say("administration.audit.entity." + entry.entity().split("\\.")[0]);
        String whole = entry.entity().indexOf('.') < 0 ? thing : words.say("administration.audit.part", thing, part(entry.entity()));
        if (entry.verb() != Verb.CHANGED) {
            return words.say("administration.audit." + entry.verb(), whole);
        }
        String field = words.say("administration.audit.field." + entry.field());
        AuditValues values = new AuditValues(words);
        return entry.before().isEmpty() && entry.after().isEmpty() ? words.say("administration.audit.secret", whole, field)
                : words.say("administration.audit.changed", whole, field, values.said(entry.field(), entry.before()), values.said(entry.field(), entry.after()));
    }

    /** The forward, the setting, the licence or the class of calls that it is, else the thing's own name. */
    private String part(String entity) {
        String part = entity.substring(entity.indexOf('.') + 1);
        return switch (entity.substring(0, entity.indexOf('.'))) {
            case "SettingLock" -> words.say("accounts.UserSetting." + part);
            case "CallForwarding", "GroupForwarding" -> words.name(ForwardingKind.valueOf(part));
            case "LicencePack" -> words.name(Licence.valueOf(part));
            case "PlanRule" -> words.name(CallClass.valueOf(part));
            default -> part;
        };
    }

    public void search() {
        before = Long.MAX_VALUE;
    }

    public void older() {
        before = read.getLast().id();
    }

    public boolean isMore() {
        return read.size() == PAGE;
    }

    public boolean isLatest() {
        return before == Long.MAX_VALUE;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
