package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lu.fix4bizz.hub.accounts.Licences.Pack;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.devices.DeviceRules;
import lu.fix4bizz.hub.devices.web.DeviceForm;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Words;

/** The fields of a user while they are written; everything that was typed stays until it is stored. */
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String firstName;
    private String lastName;
    private String email;
    private String language;
    private String extension;
    private String number;
    private String group;
    private boolean administrator;
    private final List<LicenceChoice> licences;
    /** Of a new user only: those of others are looked after one by one. */
    private final List<DeviceForm> phones = new ArrayList<>();
    private final int version;

    UserForm(UserDraft draft, List<Pack> packs) {
        firstName = draft.firstName();
        lastName = draft.lastName();
        email = draft.email();
        language = draft.language();
        extension = draft.extension();
        number = draft.number();
        group = draft.group();
        administrator = draft.administrator();
        licences = packs.stream().filter(pack -> pack.bought() > 0 || draft.licences().contains(pack.licence()))
                .map(pack -> new LicenceChoice(pack.licence(), pack.free(), draft.licences().contains(pack.licence()))).toList();
        version = draft.version();
    }

    UserDraft draft() {
        return new UserDraft(firstName, lastName, email, language, extension, number, group, administrator,
                licences.stream().filter(LicenceChoice::isGiven).map(LicenceChoice::getLicence).collect(Collectors.toSet()), version);
    }

    public void addPhone() {
        phones.add(new DeviceForm());
    }

    public void leaveOut(DeviceForm phone) {
        phones.remove(phone);
    }

    List<DeviceDraft> phones() {
        return phones.stream().map(DeviceForm::draft).toList();
    }

    /** Says beside each field what cannot be. */
    boolean arePhonesGood(DeviceRules rules, Words words) {
        boolean good = true;
        for (int i = 0; i < phones.size(); i++) {
            try {
                rules.check(phones.get(i).draft(), Optional.empty());
            } catch (Refusal no) {
                new FormFields("user:phone:" + i, "devices.error.", Map.of("name", "name", "model", "model", "mac", "mac")).refuse(no, words);
                good = false;
            }
        }
        return good;
    }

    public List<DeviceForm> getPhones() {
        return phones;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getGroup() {
        return group;
    }

    /** @param group null where the list stands on none: so a list says it */
    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public List<LicenceChoice> getLicences() {
        return licences;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }
}
