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

    /** Those that no earlier batch has written. */
    public List<CallRecord> unwritten(List<CallRecord> calls) {
        return calls.stream().filter(call -> !records.contains(call.userId(), call.callId())).toList();
    }

    public void write(List<CallRecord> ended) {
        ended.forEach(call -> records.add(call.copy()));
    }
}
