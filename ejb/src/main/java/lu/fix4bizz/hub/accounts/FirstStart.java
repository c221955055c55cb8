package lu.fix4bizz.hub.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.settings.Settings;

/** A hub that starts without anybody in it. One with the sample has its operator already. */
@Singleton
@Startup
@DependsOn("SampleLoader")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {
    @Inject
    private Settings settings;
    @Inject
    private FirstOperator operator;

    @PostConstruct
    void invite() {
        operator.inviteOnce(settings.operatorEmail(), settings.publicUrl().getHost());
    }
}
