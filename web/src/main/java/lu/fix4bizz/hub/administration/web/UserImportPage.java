package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.CompanyUsers.Saved;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.UserImport;
import lu.fix4bizz.hub.administration.NewUsers.Added;
import lu.fix4bizz.hub.administration.PeopleImport;
import lu.fix4bizz.hub.administration.PeopleImport.Line;
import lu.fix4bizz.hub.administration.PeopleImport.Person;
import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Uploaded;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.texts.Spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users from a file: chosen, looked at row by row, added. What the file would do is kept in this view only. */
@Named
@ViewScoped
public class UserImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleImport people;

    @Inject
    private Administrators administrators;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private transient Part file;
    private List<Row> rows = List.of();
    private List<Person> good = List.of();
    private List<List<String>> phones = List.of();
    private int added;

    /**
     * @param phone   its name and what it is; empty without one
     * @param problem why the row cannot be added; empty for a good one
     */
    public record Row(long line, String name, String email, String extension, String phone, String problem) implements Serializable {
    }

    /** To whoever is no administrator the page does not exist. */
    public void show() {
        administrators.companyOf(viewer.id());
    }

    public void preview() {
        added = 0;
        try {
            List<Line> lines = people.preview(viewer.id(), Uploaded.bytes(file, UserImport.LARGEST));
            rows = lines.stream().map(this::row).toList();
            good = lines.stream().filter(line -> line.refusal().isEmpty()).map(Line::person).toList();
        } catch (Refusal no) {
            rows = List.of();
            words.refuse("import:file", words.say(no));
        }
    }

    private Row row(Line line) {
        UserDraft draft = line.person().draft();
        String phone = line.person().phones().stream().map(DeviceDraft::name).collect(Collectors.joining());
        return new Row(line.line(), draft.firstName() + " " + draft.lastName(), draft.email(), draft.extension(), phone, line.refusal().map(words::say).orElse(""));
    }

    /** Adds the good rows; the others stay on the page, to be mended in the file. */
    public void add() {
        try {
            List<Added> all = people.add(viewer.id(), good);
            added = all.size();
            phones = all.stream().filter(one -> !one.user().sipPassword().isEmpty()).flatMap(UserImportPage::lines).toList();
            rows = rows.stream().filter(row -> !row.problem().isEmpty()).toList();
            good = List.of();
        } catch (Refusal no) {
            words.refuse("import:add", words.say(no));
        }
    }

    /** The line's own password, for any phone, and that of the phone. */
    private static Stream<List<String>> lines(Added one) {
        Saved line = one.user();
        return Stream.concat(Stream.of(List.of(line.extension(), "", line.extension(), line.domain(), line.sipPassword())),
                one.phones().stream().map(phone -> List.of(phone.extension(), phone.name(), phone.user(), phone.domain(), phone.password())));
    }

    /** What is typed into the phones of each new line: offered once, kept nowhere. */
    public StreamedContent getPhones() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Spreadsheet sheet = Spreadsheet.to(table, viewer.getLanguage(), List.of(words.say("accounts.import.phones.head").split("\\|")));
        phones.forEach(sheet::row);
        sheet.end();
        return DefaultStreamedContent.builder().name("phones.csv").contentType("text/csv").stream(() -> new ByteArrayInputStream(table.toByteArray())).build();
    }

    public boolean isPhonesMade() {
        return !phones.isEmpty();
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getGood() {
        return good.size();
    }

    public int getAdded() {
        return added;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
