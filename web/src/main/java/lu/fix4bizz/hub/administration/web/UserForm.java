package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;

import lu.fix4bizz.hub.accounts.UserDraft;

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
    private final int version;

    UserForm(UserDraft draft) {
        firstName = draft.firstName();
        lastName = draft.lastName();
        email = draft.email();
        language = draft.language();
        extension = draft.extension();
        number = draft.number();
        group = draft.group();
        administrator = draft.administrator();
        version = draft.version();
    }

    UserDraft draft() {
        return new UserDraft(firstName, lastName, email, language, extension, number, group, administrator, version);
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

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }
}
