package lu.fix4bizz.hub.accounts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Row;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Show;

/** All numbers and extensions of a company as a CSV file. */
@Stateless
public class NumbersFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String ENGLISH = "en";

    @Inject
    private CompanyNumbers numbers;

    /**
     * @param language of whoever opens it: English tables take a comma, ours a semicolon
     * @param headings of number, extension and name
     */
    public byte[] write(long administratorId, String language, List<String> headings) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(ENGLISH.equals(language) ? ',' : ';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings);
            all(administratorId, Show.ALL).forEach(row -> csv.writeRecord(row.number(), row.extension(), harmless(row.name())));
            all(administratorId, Show.EXTENSIONS).stream().filter(row -> row.number().isEmpty()).forEach(row -> csv.writeRecord("", row.extension(), harmless(row.name())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Row> all(long administratorId, Show show) {
        return numbers.page(administratorId, show, "", 0, Integer.MAX_VALUE).rows();
    }

    /** A name must not become a formula (CWE-1236). */
    private static String harmless(String name) {
        return name.matches("[=+\\-@\\t\\r].*") ? "'" + name : name;
    }
}
