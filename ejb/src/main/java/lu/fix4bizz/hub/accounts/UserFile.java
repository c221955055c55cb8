package lu.fix4bizz.hub.accounts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.texts.Texts;

/**
 * Users in a CSV file, as people save it from a table: comma, semicolon or tab, UTF-8 or Windows-1252, headings in any of the portal's
 * languages. Columns that are not known are left out.
 */
final class UserFile {
    private static final int MOST_ROWS = 1_000;
    static final int MOST_BYTES = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Map<String, Set<String>> HEADINGS = Map.ofEntries(
            Map.entry("first", Set.of("prenom", "first name", "firstname", "given name", "vorname")),
            Map.entry("last", Set.of("nom", "last name", "lastname", "surname", "nachname", "name")),
            Map.entry("email", Set.of("e-mail", "email", "mail", "adresse e-mail", "e-mail address", "e-mail-adresse")),
            Map.entry("extension", Set.of("interne", "numero interne", "extension", "durchwahl", "nebenstelle")),
            Map.entry("number", Set.of("numero", "numero externe", "number", "public number", "rufnummer", "telefon", "telephone")),
            Map.entry("language", Set.of("langue", "language", "sprache")),
            Map.entry("group", Set.of("groupe", "group", "gruppe")),
            Map.entry("licences", Set.of("licences", "licence", "licenses", "license", "lizenzen", "lizenz")),
            Map.entry("device", Set.of("appareil", "nom de l'appareil", "nom de l’appareil", "device", "device name", "phone", "gerat", "geratename")),
            Map.entry("model", Set.of("modele", "modele de l'appareil", "modele de l’appareil", "model", "device model", "modell", "geratemodell")),
            Map.entry("mac", Set.of("mac", "adresse mac", "mac address", "mac-adresse")));
    private static final Pattern BETWEEN_LICENCES = Pattern.compile("[,;+/|]");

    /**
     * @param line    number in the file, the heading is 1
     * @param unknown what stands among the licences and is none; empty where all are known
     */
    record Row(long line, UserDraft draft, String unknown, PhoneColumns phone) {
    }

    private UserFile() {
    }

    /**
     * @param language of who has none in the file
     * @throws Refusal {@code accounts.import.error.size}, {@code .rows}, {@code .format}, {@code .columns} or {@code .empty}
     */
    static List<Row> read(byte[] file, String language) {
        if (file.length > MOST_BYTES) {
            throw Refusal.invalid("accounts.import.error.size", MOST_BYTES / 1_000_000);
        }
        String text = text(file);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : records) {
                rows.add(row(row, language));
                if (rows.size() > MOST_ROWS) {
                    throw Refusal.invalid("accounts.import.error.rows", MOST_ROWS);
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw Refusal.invalid("accounts.import.error.format");
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("accounts.import.error.empty");
        }
        return rows;
    }

    private static Row row(NamedCsvRecord row, String language) {
        Map<String, String> known = new HashMap<>();
        for (int column = 0; column < Math.min(row.getFieldCount(), row.getHeader().size()); column++) {
            String heading = plain(row.getHeader().get(column));
            String value = row.getField(column);
            HEADINGS.forEach((field, headings) -> {
                if (headings.contains(heading)) {
                    known.putIfAbsent(field, value);
                }
            });
        }
        if (!known.containsKey("email") || !known.containsKey("last") || !known.containsKey("first")) {
            throw Refusal.invalid("accounts.import.error.columns");
        }
        String spoken = known.getOrDefault("language", "").strip().toLowerCase(Locale.ROOT);
        UserDraft draft = new UserDraft(known.get("first"), known.get("last"), known.get("email"),
                Language.of(spoken).map(Language::code).orElse(language), known.getOrDefault("extension", ""), known.getOrDefault("number", ""),
                known.getOrDefault("group", ""), false, 0);
        PhoneColumns phone = new PhoneColumns(known.getOrDefault("device", ""), known.getOrDefault("model", ""), known.getOrDefault("mac", ""));
        return licensed(new Row(row.getStartingLineNumber(), draft, "", phone), known.getOrDefault("licences", ""));
    }

    /** Without any in the file, a line takes what it needs. */
    private static Row licensed(Row row, String typed) {
        List<String> names = BETWEEN_LICENCES.splitAsStream(typed).map(String::strip).filter(name -> !name.isEmpty()).toList();
        Set<Licence> licences = EnumSet.noneOf(Licence.class);
        names.forEach(name -> licence(name).ifPresent(licences::add));
        String unknown = names.stream().filter(name -> licence(name).isEmpty()).collect(Collectors.joining(", "));
        return names.isEmpty() ? row : new Row(row.line(), row.draft().with(licences), unknown, row.phone());
    }

    /** By its name in any of the portal's languages. */
    private static Optional<Licence> licence(String name) {
        return Arrays.stream(Licence.values()).filter(licence -> licence.name().equalsIgnoreCase(name)
                || Arrays.stream(Language.values()).anyMatch(language -> plain(new Texts(language.locale()).of(licence)).equals(plain(name)))).findFirst();
    }

    /** What stands most often in the heading. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return List.of(';', '\t', ',').stream().max((one, other) -> Long.compare(count(heading, one), count(heading, other))).orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(found -> found == sign).count();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
