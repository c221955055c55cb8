package lu.fix4bizz.hub.accounts;

/** Fired when anything of a user changed that pages show or calls depend on; observe it after the transaction's success. */
public record UserChanged(long userId) {
}
