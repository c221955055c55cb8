/**
 * A SIP servlet container (JSR 289) inside a Jakarta EE 10 web application: Mobicents SIP Servlets and the JAIN-SIP stack, booted
 * when the web application starts and stopped with it. It knows no class of the application.
 *
 * <h2>How to use it</h2>
 * <ol>
 * <li>Put this jar and its libraries into the WAR's {@code WEB-INF/lib}, not into {@code EAR/lib}: Mobicents has static fields, and
 *     the class loader of the WAR is what a new deployment replaces. Nothing needs to be registered.
 * <li>Write one CDI bean that implements {@link lu.fix4bizz.sipcontainer.SipContainerConfiguration}.
 * <li>Annotate servlets with {@code @javax.servlet.sip.annotation.SipServlet(name, loadOnStartup)} and listeners (timers, sessions,
 *     errors) with {@code @SipListener}; a servlet may be both. Name the application and its main servlet on their package with
 *     {@code @SipApplication(name, mainServlet, sessionTimeout)}: the main servlet gets every initial request and may set another
 *     handler on the session. No sip.xml is read, and
 *     {@code @SipApplicationKey} is not honoured.
 * <li>Inject {@code SipFactory}, {@code TimerService}, {@code SipSessionsUtil} and {@link lu.fix4bizz.sipcontainer.CallLock}
 *     anywhere in the web application, and {@code @EJB}, {@code @Inject}, {@code @Resource} into servlets and listeners. They are
 *     created by CDI but are no beans: one instance each, no scope, no interceptors.
 * </ol>
 *
 * <h2>What holds while application code runs</h2>
 * <ul>
 * <li>Servlets, listeners and timers run with the names and class loader of the web application, and with a request scope per
 *     message. There is no transaction.
 * <li>One message, timer or task of a {@code SipApplicationSession} at a time. A session that code makes through
 *     {@code SipFactory} or finds through {@code SipSessionsUtil} is locked until that code returns. From other threads use
 *     {@link lu.fix4bizz.sipcontainer.CallLock}.
 * <li>Overload is answered 503 with Retry-After before a servlet is called; requests that their senders have repeated meanwhile are
 *     dropped.
 * <li>What belongs to no call any more is answered 481.
 * </ul>
 *
 * <h2>What the application must do</h2>
 * <ul>
 * <li>Invalidate the application session of every finished exchange (a REGISTER, an OPTIONS) at once: else it stays until the session
 *     timeout at about 10 kB.
 * <li>Know that invalidating ends the transactions that are not answered yet: a repeated request then comes as a new one. Answered
 *     ones (other than INVITE) repeat their answer by themselves, and keep nothing of the session meanwhile.
 * <li>Call {@code setExpires(0)} on the session of a call, or answer {@code sessionExpired}: the session timeout also ends
 *     sessions of calls that are still talking.
 * <li>Not use the Proxy API: a branch that is cancelled before its first provisional answer is never cancelled later.
 *     Likewise send no CANCEL before a provisional answer (RFC 3261 section 9.1).
 * </ul>
 *
 * <h2>Where to enter</h2>
 * {@link lu.fix4bizz.sipcontainer.SipStartup} finds the classes, {@code SipLifecycle} boots, {@code SipContainer} says the order,
 * {@code StackService} is the stack, {@code SipApplication} is the application as the dispatcher sees it, and
 * {@code StackProperties} holds every property of the stack with its reason.
 */
package lu.fix4bizz.sipcontainer;
