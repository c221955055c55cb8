package lu.fix4bizz.sipcontainer;

import gov.nist.javax.sip.ReleaseReferencesStrategy;
import gov.nist.javax.sip.stack.SIPServerTransaction;
import java.util.Set;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipSessionEvent;
import javax.servlet.sip.SipSessionListener;
import javax.sip.Transaction;
import javax.sip.TransactionState;
import org.mobicents.servlet.sip.core.session.MobicentsSipSession;
import org.mobicents.servlet.sip.message.MobicentsSipSessionFacade;

/**
 * What stays of a session that ends. Its transactions over UDP stay for 32 seconds (RFC 3261 timer J), and each would keep its
 * parsed messages and the session, some 10 kB; a registrar of 1000 phones a second holds 64,000 of them. They let go of it here and
 * keep the bytes of the two messages.
 *
 * <p>Mobicents would also terminate them, so that a repeated request came as a new one. Those that were answered are kept
 * from that: they repeat their answer, as section 17.2.2 wants.
 */
final class EndedSessions implements SipSessionListener {

    @Override
    public void sessionDestroyed(SipSessionEvent event) {
        MobicentsSipSession session = real(event.getSession());
        Set<Transaction> left = session.getOngoingTransactions();
        if (left != null) {
            left.forEach(transaction -> letGo(session, transaction));
        }
    }

    private static void letGo(MobicentsSipSession session, Transaction transaction) {
        if (isAnswered(transaction)) {
            session.removeOngoingTransaction(transaction);
            // Else the stack parses the request once more when the transaction ends, for whoever might ask.
            ((SIPServerTransaction) transaction).setReleaseReferencesStrategy(ReleaseReferencesStrategy.Aggressive);
        }
        transaction.setApplicationData(null);
    }

    private static boolean isAnswered(Transaction transaction) {
        return transaction instanceof SIPServerTransaction server && TransactionState.COMPLETED.equals(transaction.getState())
                && !server.isInviteTransaction();
    }

    private static MobicentsSipSession real(SipSession session) {
        return session instanceof MobicentsSipSessionFacade facade ? facade.getMobicentsSipSession() : (MobicentsSipSession) session;
    }

    @Override
    public void sessionCreated(SipSessionEvent event) { }

    @Override
    public void sessionReadyToInvalidate(SipSessionEvent event) { }
}
