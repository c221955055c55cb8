package lu.fix4bizz.hub.accounts;

/** Other numbers than before are the hub's own. Fired inside the transaction. */
public record NumberRangesChanged() {
}
