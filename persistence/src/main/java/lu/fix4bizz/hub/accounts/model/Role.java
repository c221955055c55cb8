package lu.fix4bizz.hub.accounts.model;

/** What a user may do beyond their own settings. The names are the Jakarta Security roles. */
public enum Role { USER, AGENT, SUPERVISOR, ADMINISTRATOR, OPERATOR }
