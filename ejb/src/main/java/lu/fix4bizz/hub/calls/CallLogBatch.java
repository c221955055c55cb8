package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import lu.fix4bizz.hub.calls.model.CallRecord;
import lu.fix4bizz.hub.calls.model.CallRecordRepository;

/** One transaction of {@link CallLogJournal}. */
@Stateless
public class CallLogBatch {
    @Inject
    private CallRecordRepository records;

    public void write(List<CallRecord> ended) {
        ended.forEach(call -> records.add(call.copy()));
    }
}
