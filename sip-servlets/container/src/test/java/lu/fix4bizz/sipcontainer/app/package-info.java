/** A small application for the tests of the container. */
@SipApplication(name = "echo", mainServlet = "echo", sessionTimeout = 1)
package lu.fix4bizz.sipcontainer.app;

import javax.servlet.sip.annotation.SipApplication;
