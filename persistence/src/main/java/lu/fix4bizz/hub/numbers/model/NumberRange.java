package lu.fix4bizz.hub.numbers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Refusal;

/** Public numbers in a row that the operator gave to a company. No number stands in two ranges of the hub. */
@Entity
@Audited
@Table(name = "number_range")
public class NumberRange implements AuditSubject {
    /** More belong into several ranges: pages count through them. */
    public static final int MOST_NUMBERS = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "number_range_seq")
    @SequenceGenerator(name = "number_range_seq", sequenceName = "number_range_seq", allocationSize = 50)
    private long id;
    @Column(name = "company_id")
    private long companyId;
    @Column(name = "first_number")
    private long firstNumber;
    @Column(name = "last_number")
    private long lastNumber;
    @Version
    private int version;

    protected NumberRange() {
    }

    /** @throws Refusal {@code numbers.error.range_order}, {@code .range_length} or {@code .range_size} */
    public NumberRange(long companyId, PhoneNumber first, PhoneNumber last) {
        if (first.e164().length() != last.e164().length()) {
            throw Refusal.invalid("numbers.error.range_length");
        }
        this.companyId = companyId;
        this.firstNumber = first.digits();
        this.lastNumber = last.digits();
        if (size() < 1) {
            throw Refusal.invalid("numbers.error.range_order");
        }
        if (size() > MOST_NUMBERS) {
            throw Refusal.invalid("numbers.error.range_size", MOST_NUMBERS);
        }
    }

    public boolean holds(PhoneNumber number) {
        return firstNumber <= number.digits() && number.digits() <= lastNumber;
    }

    public long size() {
        return lastNumber - firstNumber + 1;
    }

    public long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public PhoneNumber first() {
        return PhoneNumber.of("+" + firstNumber);
    }

    public PhoneNumber last() {
        return PhoneNumber.of("+" + lastNumber);
    }

    @Override
    public long auditedCompany() {
        return companyId;
    }

    @Override
    public String auditedName() {
        return first() + "–" + last();
    }
}
