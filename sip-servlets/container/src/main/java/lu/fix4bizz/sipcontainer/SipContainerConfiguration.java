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
}
