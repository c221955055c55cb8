package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Row;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Show;
import lu.fix4bizz.hub.texts.Spreadsheet;

/** All numbers and extensions of a company as a CSV file. */
@Stateless
public class NumbersFile {
    @Inject
    private CompanyNumbers numbers;

    /**
     * @param language of whoever opens it
     * @param headings of number, extension and name
     */
    public byte[] write(long administratorId, String language, List<String> headings) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Spreadsheet table = Spreadsheet.to(file, language, headings);
        all(administratorId, Show.ALL).forEach(row -> table.row(List.of(row.number(), row.extension(), row.name())));
        all(administratorId, Show.EXTENSIONS).stream().filter(row -> row.number().isEmpty()).forEach(row -> table.row(List.of("", row.extension(), row.name())));
        table.end();
        return file.toByteArray();
    }

    private List<Row> all(long administratorId, Show show) {
        return numbers.page(administratorId, show, "", 0, Integer.MAX_VALUE).rows();
    }
}
