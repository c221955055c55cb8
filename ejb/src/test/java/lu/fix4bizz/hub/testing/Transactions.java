package lu.fix4bizz.hub.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Gives each call of a session bean its transaction. */
@Interceptor
@InTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Transactions {
    @Inject
    private HubDatabase database;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return TestTransaction.required(database.factory(), call::proceed);
    }
}
