package lu.fix4bizz.hub.devices.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.devices.DeviceChanges;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.devices.SipAccess;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.HeldSettings;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The phones of one user, their own or one whom an administrator looks after: listed, added, changed, given a password, removed. One thing
 * is done at a time, in the place of the list; what is typed into a phone is shown once, in this view only.
 */
@Named
@ViewScoped
public class DevicesCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Devices devices;

    @Inject
    private DeviceChanges changes;

    @Inject
    private Administrators administrators;

    @Inject
    private DeviceWords deviceWords;

    @Inject
    private HeldSettings held;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** What is done in the place of the list. */
    public enum Task { LIST, WRITE, PASSWORD, REMOVE }

    private long owner;
    private String place = "";
    private List<DeviceRow> rows = List.of();
    private Task task = Task.LIST;
    private DeviceRow chosen;
    private DeviceForm form;
    private String password = "";
    private SipAccess access;

    /** The viewer's own, before each rendering. */
    public void showOwn() {
        owner = viewer.id();
        place = "own:phones";
        read();
    }

    /** Somebody's in the drawer. @throws Refusal {@code accounts.error.no_user} when they are not the viewer's to look after */
    public void open(long userId) {
        owner = userId;
        place = "user:phones";
        access = null;
        back();
    }

    private void read() {
        require();
        rows = devices.of(owner).stream().map(deviceWords::row).toList();
    }

    private void require() {
        if (owner != viewer.id()) {
            administrators.requireOwn(viewer.id(), owner);
        }
    }

    public void add() {
        begin(Task.WRITE, null);
        form = new DeviceForm();
    }

    public void edit(DeviceRow row) {
        begin(Task.WRITE, row);
        form = new DeviceForm(devices.draft(owner, row.id()));
    }

    public void choosePassword(DeviceRow row) {
        begin(Task.PASSWORD, row);
    }

    public void askToRemove(DeviceRow row) {
        begin(Task.REMOVE, row);
    }

    private void begin(Task what, DeviceRow row) {
        require();
        task = what;
        chosen = row;
        access = null;
        password = "";
    }

    public void back() {
        task = Task.LIST;
        chosen = null;
        read();
    }

    public void save() {
        act(() -> {
            if (isNew()) {
                access = changes.add(owner, form.draft());
            } else {
                changes.change(owner, chosen.id(), form.draft());
            }
        });
    }

    /** Without one that was typed the hub makes it. */
    public void setPasswordNow() {
        act(() -> access = password.isEmpty() ? changes.renew(owner, chosen.id()) : changes.choose(owner, chosen.id(), password));
    }

    public void remove() {
        act(() -> changes.remove(owner, chosen.id()));
    }

    private void act(Runnable change) {
        try {
            require();
            change.run();
            back();
        } catch (Refusal no) {
            new FormFields(place, "devices.error.", Map.of("name", "name", "model", "model", "mac", "mac", "password", "password")).refuse(no, words);
        }
    }

    /** Who holds the phones of the viewer, as a sentence; empty where they may be changed. */
    public String getLock() {
        return owner == viewer.id() ? held.of(UserSetting.DEVICES) : "";
    }

    public boolean isNew() {
        return chosen == null;
    }

    /** A push may draw the list anew, but nothing that is being written. */
    public boolean isList() {
        return task == Task.LIST;
    }

    public Task getTask() {
        return task;
    }

    public List<DeviceRow> getRows() {
        return rows;
    }

    public DeviceRow getChosen() {
        return chosen;
    }

    public DeviceForm getForm() {
        return form;
    }

    public SipAccess getAccess() {
        return access;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
