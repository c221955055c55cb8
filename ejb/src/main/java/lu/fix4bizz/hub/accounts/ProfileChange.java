package lu.fix4bizz.hub.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.model.Activation;

/**
 * What users may change of their {@link UserProfile}; what is empty stays.
 *
 * @param language its code, for example {@code de}
 * @param timeZone of the tz database, for example {@code Europe/Luxembourg}
 */
public record ProfileChange(Optional<String> language, Optional<String> timeZone, Optional<Activation> doNotDisturb, Optional<Boolean> hideNumber,
        Optional<Boolean> callWaiting) {

    /** What of the user it changes. */
    Set<UserSetting> settings() {
        Map<UserSetting, Optional<?>> all = Map.of(UserSetting.LANGUAGE, language, UserSetting.TIME_ZONE, timeZone, UserSetting.DO_NOT_DISTURB, doNotDisturb,
                UserSetting.HIDE_NUMBER, hideNumber, UserSetting.CALL_WAITING, callWaiting);
        return all.keySet().stream().filter(setting -> all.get(setting).isPresent()).collect(Collectors.toSet());
    }

    public static ProfileChange timeZone(String id) {
        return new ProfileChange(Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ProfileChange language(String code) {
        return new ProfileChange(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
