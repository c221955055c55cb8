package lu.fix4bizz.sipcontainer;

import java.util.function.IntConsumer;
import javax.sip.message.Response;
import org.mobicents.servlet.sip.core.SipApplicationDispatcherImpl;

/** The dispatcher, which also tells of each refusal that it sends, whether the application's or the container's own. */
final class CountingDispatcher extends SipApplicationDispatcherImpl {

    private static final int FIRST_REFUSAL = 400;
    private final IntConsumer refusals;

    /** @param refusals is told the status, 400 to 699 */
    CountingDispatcher(IntConsumer refusals) {
        this.refusals = refusals;
    }

    @Override
    public void updateResponseStatistics(Response response, boolean received) {
        super.updateResponseStatistics(response, received);
        if (!received) {
            refused(response.getStatusCode());
        }
    }

    /** Also called by the valves, which answer without the dispatcher. */
    void refused(int status) {
        if (status >= FIRST_REFUSAL) {
            refusals.accept(status);
        }
    }
}
