/**
 * What the hub says and hears: SDP, RTP with G.711, telephone-event digits, WAV files and prompts. The package uses
 * {@code java.*} only; it knows neither SIP nor the database, so it can be tried and measured without a server.
 *
 * <p><b>Where to enter:</b> one {@link lu.fix4bizz.hub.media.MediaEngine} per hub; {@code engine.open(address)} gives a
 * {@link lu.fix4bizz.hub.media.MediaSession} for one call: {@code offerAnswer}, {@code play}, {@code record},
 * {@code onDigit}, {@code close}. Prompts come from {@link lu.fix4bizz.hub.media.Prompts}.
 *
 * <p><b>Decisions</b>
 * <ul>
 * <li><b>One media thread for all calls.</b> Every 20 ms it drains the sockets that have packets (one selector), then
 * gives each session one tick, in which it sends and takes one frame. A thread that wakes for every packet costs more
 * (10 000 wake-ups a second at 200 calls instead of 50) and buys latency that nobody hears in an announcement or a
 * recording. It also makes pauses of the JVM harmless: all waiting packets are read before the missed ticks are made up.
 * <li><b>Time is counted in ticks.</b> Limits, silence and time-outs count frames of 20 ms, never a wall clock: a
 * recording is exactly as long as the call part it covers, and a test steps the engine by hand.
 * <li><b>Disk on its own thread, callbacks on the caller's executor.</b> Neither a full disk nor a slow database may
 * delay the audio of other calls.
 * <li><b>PCM 16 bit, 8 kHz, mono</b> for recordings: the one WAV form that every browser and mail program plays. A-law
 * WAV is half as large, but mail programs on phones refuse it. Our own prompts are stored as A-law, since they are only
 * ever sent as G.711.
 * <li><b>One codec in the answer</b>, the first G.711 of the offer: a list would allow the phone to change in mid-call.
 * <li><b>RTCP is not spoken</b>: no report of ours would change what a phone does.
 * </ul>
 */
package lu.fix4bizz.hub.media;
