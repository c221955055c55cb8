package lu.fix4bizz.hub.texts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.model.Language;

/**
 * A table as the spreadsheets of people open it (contacts-and-numbers, "Writing"): UTF-8 with a byte order mark, CRLF, semicolons
 * where a comma is the decimal sign, and no cell that would be carried out as a formula (CWE-1236).
 */
public final class Spreadsheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[=@\\-\\t\\r].*|\\+(?!\\d+$).*", Pattern.DOTALL);

    private final CsvWriter rows;

    private Spreadsheet(CsvWriter rows) {
        this.rows = rows;
    }

    /**
     * Begins a table. What it is written to stays open after it.
     *
     * @param language whose spreadsheet will open it
     * @throws UncheckedIOException as all of this class, when it cannot be written to
     */
    public static Spreadsheet to(OutputStream out, String language, List<String> headings) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            text.write(BYTE_ORDER_MARK);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        char separator = Language.ENGLISH.code().equals(language) ? ',' : ';';
        Spreadsheet table = new Spreadsheet(CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF).build(text));
        return table.row(headings);
    }

    public Spreadsheet row(List<String> cells) {
        rows.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
        return this;
    }

    /** Hands on what is still held back. */
    public void end() {
        try {
            rows.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
