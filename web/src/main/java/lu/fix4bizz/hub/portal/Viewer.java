package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at the page, and how: name, language, time zone, theme. Before sign-in only what the browser tells. */
@Named
@RequestScoped
public class Viewer {

    private static final String KNOWN = Viewer.class.getName();

    /** Who this session is of. */
    private record Known(String name, long id) implements Serializable {
    }

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    private Optional<UserProfile> profile;

    /** The signed-in user; empty on public pages, and on the page of a failure: what failed may be the database. */
    public Optional<UserProfile> profile() {
        if (isFailure()) {
            return Optional.empty();
        }
        if (profile == null) {
            profile = Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).map(this::known);
        }
        return profile;
    }

    /** The session knows the user's id, so that only its first request looks for the name. */
    private UserProfile known(String name) {
        HttpSession session = request.getSession();
        if (session.getAttribute(KNOWN) instanceof Known known && known.name.equals(name)) {
            return accounts.profile(known.id);
        }
        UserProfile user = accounts.profile(name);
        session.setAttribute(KNOWN, new Known(name, user.id()));
        return user;
    }

    private boolean isFailure() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Reads the user anew, after a change. */
    public void forget() {
        profile = null;
    }

    /** The id of the signed-in user, by which every service is asked. */
    public long id() {
        return profile().orElseThrow().id();
    }

    /** Whether the user has a telephone line; an operator has none. */
    public boolean isOnLine() {
        return profile().filter(user -> !user.extension().isEmpty()).isPresent();
    }

    /** Whether the user runs the hub: their portal is the operator's console. */
    public boolean isOperator() {
        return has(Role.OPERATOR);
    }

    /** What the user has of what the company bought. */
    public Set<Licence> getLicences() {
        return profile().map(UserProfile::licences).orElse(Set.of());
    }

    /** Whether voicemail is the user's to set; a user without a line has none to miss. */
    public boolean isVoicemailLocked() {
        return isOnLine() && !getLicences().contains(Licence.VOICEMAIL);
    }

    /** Whether mobile numbers may ring with the user's line. */
    public boolean isMobile() {
        return isOnLine() && getLicences().contains(Licence.MOBILITY);
    }

    /** Whom the user can ask for what is locked. */
    public String getAdministrator() {
        return accounts.administratorOf(id());
    }

    /** What the user looks after. */
    public List<ConsolePage> getConsole() {
        return Arrays.stream(ConsolePage.values()).filter(page -> has(page.role())).toList();
    }

    private boolean has(Role role) {
        return profile().filter(user -> user.roles().contains(role)).isPresent();
    }

    public Locale getLocale() {
        return profile().map(user -> Locale.forLanguageTag(user.language())).orElseGet(() -> Preferences.languageOf(request));
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public List<String> getLanguages() {
        return Preferences.LANGUAGE.choices();
    }

    public String getTheme() {
        return Preferences.THEME.in(request).orElse("system");
    }

    public List<String> getThemes() {
        return Preferences.THEME.choices();
    }

    public boolean isRailOpen() {
        return Preferences.RAIL.in(request).filter("open"::equals).isPresent();
    }

    public ZoneId zone() {
        return profile().map(UserProfile::timeZone).orElse(ZoneId.of("Europe/Luxembourg"));
    }

    public String getName() {
        return profile().map(UserProfile::displayName).orElse("");
    }

    /** ISO 3166 code of the company's country; empty before sign-in. */
    public String country() {
        return profile().map(UserProfile::country).orElse("");
    }

    public String getFirstName() {
        return profile().map(UserProfile::firstName).orElse("");
    }

    /** The internal number; empty without a line. */
    public String getExtension() {
        return profile().map(UserProfile::extension).orElse("");
    }

    /** The public number with blanks; empty without one. */
    public String getNumber() {
        return profile().map(UserProfile::number).filter(number -> !number.isEmpty())
                .map(number -> PhoneNumber.of(number).international()).orElse("");
    }

    public boolean isNumberHidden() {
        return profile().map(UserProfile::hideNumber).orElse(false);
    }

    public String getUserName() {
        return profile().map(UserProfile::userName).orElse("");
    }

    public String getEmail() {
        return profile().map(UserProfile::email).orElse("");
    }

    public String getInitials() {
        return initialsOf(getName());
    }

    /** The first letters of the first two words of a name. */
    public String initialsOf(String name) {
        return Arrays.stream(name.split(" ")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1)).limit(2).collect(Collectors.joining());
    }

    /** Whether pages show what only some need. */
    public boolean isAdvanced() {
        return profile().map(UserProfile::advanced).orElse(false);
    }

    /** The number by which the hub knows the user, for support. */
    public String getIdText() {
        return profile().map(user -> String.valueOf(user.id())).orElse("");
    }

    /** The name of the user's group; empty without one. */
    public String getGroup() {
        return profile().map(UserProfile::group).orElse("");
    }

    public String getCompany() {
        return profile().map(UserProfile::company).orElse("");
    }

    /** The address of record that phones register and others dial; empty without a line. */
    public String getSipAddress() {
        return profile().filter(user -> !user.extension().isEmpty()).map(user -> "sip:" + user.extension() + "@" + user.domain()).orElse("");
    }

    /** Whether this request is for the page at this address. */
    public boolean isAt(String address) {
        return request.getServletPath().replace(".xhtml", "").equals(address);
    }
}
