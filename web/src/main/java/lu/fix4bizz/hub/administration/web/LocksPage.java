package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.portal.SettingSwitch;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which settings users may not change themselves, in the whole company or in one group. */
@Named
@ViewScoped
public class LocksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SettingLocks locks;

    @Inject
    private UserGroups groups;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** 0 for the whole company. */
    private long group;
    private List<UserGroups.Row> choices = List.of();
    private final List<Row> rows = new ArrayList<>();

    /** A setting with its lock as a switch. */
    public record Row(UserSetting setting, SettingSwitch lock) implements Serializable {
    }

    /** Reads what is held, before each rendering. */
    public void show() {
        choices = groups.all(viewer.id());
        Map<UserSetting, String> company = locks.in(viewer.id(), 0);
        Map<UserSetting, String> held = group == 0 ? company : locks.in(viewer.id(), group);
        if (rows.isEmpty()) {
            for (UserSetting setting : UserSetting.values()) {
                rows.add(new Row(setting, new SettingSwitch(words, wanted -> locks.hold(viewer.id(), setting, group, wanted.on()))));
            }
        }
        rows.forEach(row -> row.lock().show(Activation.of(held.containsKey(row.setting())),
                group != 0 && company.containsKey(row.setting()) ? words.say("accounts.locks.by_company") : ""));
    }

    /** Another part of the company has other locks. */
    public void choose() {
        rows.clear();
    }

    /** Who holds it, or that nobody does. */
    public String value(Row row) {
        return words.say(row.lock().isOn() ? "accounts.locks.held" : "accounts.locks.free");
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<UserGroups.Row> getChoices() {
        return choices;
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }
}
