package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.UserImport;
import lu.fix4bizz.hub.accounts.UserImport.Added;
import lu.fix4bizz.hub.accounts.UserImport.Line;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Users from a file: chosen, looked at row by row, added. What the file would do is kept in this view only. */
@Named
@ViewScoped
public class UserImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserImport users;

    @Inject
    private Administrators administrators;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private transient Part file;
    private List<Row> rows = List.of();
    private List<UserDraft> good = List.of();
    private String phones = "";
    private int added;

    /** @param problem why the row cannot be added; empty for a good one */
    public record Row(long line, String name, String email, String extension, String problem) implements Serializable {
    }

    /** To whoever is no administrator the page does not exist. */
    public void show() {
        administrators.companyOf(viewer.id());
    }

    public void preview() {
        added = 0;
        try {
            List<Line> lines = users.preview(viewer.id(), content());
            rows = lines.stream().map(this::row).toList();
            good = lines.stream().filter(line -> line.refusal().isEmpty()).map(Line::draft).toList();
        } catch (Refusal no) {
            rows = List.of();
            words.refuse("import:file", words.say(no));
        }
    }

    private byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes(); // web.xml holds its size down
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Row row(Line line) {
        UserDraft draft = line.draft();
        return new Row(line.line(), draft.firstName() + " " + draft.lastName(), draft.email(), draft.extension(), line.refusal().map(words::say).orElse(""));
    }

    /** Adds the good rows; the others stay on the page, to be mended in the file. */
    public void add() {
        try {
            List<Added> all = users.add(viewer.id(), good);
            added = all.size();
            phones = all.stream().filter(one -> !one.sipPassword().isEmpty()).map(one -> one.draft().extension() + ";" + one.sipPassword()).collect(Collectors.joining("\r\n"));
            rows = rows.stream().filter(row -> !row.problem().isEmpty()).toList();
            good = List.of();
        } catch (Refusal no) {
            words.refuse("import:add", words.say(no));
        }
    }

    /** Extension and SIP password of each new line: offered once, kept nowhere. */
    public StreamedContent getPhones() {
        byte[] bytes = (words.say("accounts.import.phones.head") + "\r\n" + phones + "\r\n").getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder().name("phones.csv").contentType("text/csv").stream(() -> new ByteArrayInputStream(bytes)).build();
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
