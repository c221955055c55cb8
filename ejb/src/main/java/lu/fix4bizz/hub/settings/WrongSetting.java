package lu.fix4bizz.hub.settings;

/** A setting has a value that is not allowed. The message names the setting, its value and what is allowed. */
public final class WrongSetting extends IllegalArgumentException {

    WrongSetting(Setting setting, String value) {
        super("%s is %s: allowed is %s.".formatted(setting, shown(setting, value), setting.allowed()));
    }

    private static String shown(Setting setting, String value) {
        return setting.secret() ? "set" : '"' + value + '"';
    }
}
