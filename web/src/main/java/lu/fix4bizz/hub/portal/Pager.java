package lu.fix4bizz.hub.portal;

import java.io.Serializable;

/** Which part of a long list a page shows. */
public class Pager implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int size;
    private int from;
    private long total;

    public Pager(int size) {
        this.size = size;
    }

    /** How many are left out first. */
    public int from() {
        return from;
    }

    public int size() {
        return size;
    }

    /** @param all how many there are now; the part that is shown may be gone */
    public void show(long all) {
        total = all;
        turn(0);
    }

    public void begin() {
        from = 0;
    }

    public void turn(int pages) {
        from = Math.clamp(from + (long) pages * size, 0, (int) Math.max(0, total - 1) / size * size);
    }

    public boolean isWhole() {
        return total <= size;
    }

    public boolean isFirst() {
        return from == 0;
    }

    public boolean isLast() {
        return from + size >= total;
    }

    /** The number of the first line that is shown; zero in an empty list. */
    public long getFirstShown() {
        return Math.min(total, from + 1L);
    }

    public long getLastShown() {
        return Math.min(total, (long) from + size);
    }

    public long getTotal() {
        return total;
    }
}
