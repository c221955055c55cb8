package lu.fix4bizz.hub.accounts;

/** A user has a line that they had not before. Fired inside the transaction: what a line needs is made with it. */
public record NewLine(long userId) {
}
