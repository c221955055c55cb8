package lu.fix4bizz.sipcontainer;

/**
 * What an application implements, as one CDI bean (for example {@code @ApplicationScoped}), to give the container its settings.
 */
public interface SipContainerConfiguration {

    /**
     * Asked once, when the web application starts.
     *
     * @return the settings to boot with
     */
    SipContainerSettings settings();

    /**
     * Told of each refusal that leaves, on the thread that sends it: those of servlets, and those of the container (overload, what
     * belongs to no call, what a servlet failed on).
     *
     * @param status 400 to 699
     */
    default void refused(int status) { }
}
