package lu.fix4bizz.hub.portal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.CompanyUsers;

/** A field in which somebody of the company is named: a line that was suggested names them, anything else nobody. */
public class NamedPeople implements Serializable {

    private static final long serialVersionUID = 1L;
    /** So many are suggested at once. */
    public static final int SHOWN = 8;

    private final Map<String, Long> ids = new HashMap<>();

    /** @param found users who fit what is typed. @return lines to choose from */
    public List<String> suggest(List<CompanyUsers.Row> found) {
        found.forEach(user -> ids.put(line(user), user.id()));
        return found.stream().map(NamedPeople::line).toList();
    }

    private static String line(CompanyUsers.Row user) {
        return user.name() + ", " + user.email();
    }

    /** The user whom a line names. */
    public Optional<Long> id(String line) {
        return Optional.ofNullable(ids.get(line));
    }
}
