package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import javax.sip.header.Header;

/** Refuses requests before there is a transaction: early, cheaply, and forgotten at once (RFC 3261 section 8.2.7). */
final class StatelessRefusals {

    private static final Logger LOG = System.getLogger(StatelessRefusals.class.getName());
    /** The same for a request and what repeats it, as section 8.2.7 wants. */
    private static final String TAG = "stray";

    private StatelessRefusals() { }

    /** @param more headers of the answer beside the necessary ones */
    static void refuse(SIPRequest request, MessageChannel channel, int status, Header... more) {
        try {
            SIPResponse response = request.createResponse(status);
            if (request.getToTag() == null) {
                response.getTo().setTag(TAG);
            }
            for (Header header : more) {
                response.setHeader(header);
            }
            channel.sendMessage(response);
            StackService.refused(status);
        } catch (IOException | ParseException e) {
            LOG.log(Level.DEBUG, "A refusal could not be sent", e);
        }
    }
}
