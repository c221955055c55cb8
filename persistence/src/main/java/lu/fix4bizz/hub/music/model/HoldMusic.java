package lu.fix4bizz.hub.music.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.audit.model.AuditSubject;
import lu.fix4bizz.hub.audit.model.Audited;
import lu.fix4bizz.hub.model.Refusal;

/** A company's music on hold. The piece before the present one is kept too, for who takes a change back. */
@Entity
@Audited(secrets = "piece", silent = {"formerPiece", "seconds"})
@Table(name = "hold_music")
public class HoldMusic implements AuditSubject {
    /**
     * The company's own piece.
     *
     * @param id      of its file
     * @param title   what the administrator's file was called
     * @param seconds how long it plays
     */
    public record Piece(String id, String title, int seconds) {
        static final Piece NONE = new Piece("", "", 0);
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_music_seq")
    @SequenceGenerator(name = "hold_music_seq", sequenceName = "hold_music_seq", allocationSize = 50)
    private long id;
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;
    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    private MusicChoice music = MusicChoice.HUB;
    private String piece = "";
    @Column(name = "former_piece")
    private String formerPiece = "";
    @Column(name = "title")
    private String musicFile = "";
    private int seconds;
    @Version
    private int version;

    protected HoldMusic() {
    }

    public HoldMusic(Company company) {
        this.company = company;
    }

    /** @throws Refusal {@code music.error.no_file} when there is no file to choose */
    public void choose(MusicChoice choice) {
        if (choice == MusicChoice.FILE && piece.isEmpty()) {
            throw Refusal.invalid("music.error.no_file");
        }
        music = choice;
    }

    /** This piece is heard from now on. @return the piece whose file nobody can come back to any more */
    public Optional<String> play(Piece next) {
        Optional<String> lost = exchange(next);
        music = MusicChoice.FILE;
        return lost;
    }

    /** Without a file of its own, the company has the hub's piece. @return as {@link #play} */
    public Optional<String> remove() {
        Optional<String> lost = exchange(Piece.NONE);
        music = music == MusicChoice.FILE ? MusicChoice.HUB : music;
        return lost;
    }

    /** As it was before the last change. @return as {@link #play} */
    public Optional<String> restore(MusicChoice choice, Piece former) {
        boolean there = former.id().isEmpty() || former.id().equals(piece) || former.id().equals(formerPiece);
        if (!there) {
            throw new Refusal(Refusal.Kind.CONFLICT, "music.error.stale");
        }
        Optional<String> lost = exchange(former);
        choose(choice);
        return lost;
    }

    private Optional<String> exchange(Piece next) {
        String before = formerPiece;
        if (!next.id().equals(piece)) {
            formerPiece = piece;
        }
        piece = next.id();
        musicFile = next.title();
        seconds = next.seconds();
        return Optional.of(before).filter(id -> !id.isEmpty() && !id.equals(piece) && !id.equals(formerPiece));
    }

    public MusicChoice choice() {
        return music;
    }

    public Optional<Piece> piece() {
        return piece.isEmpty() ? Optional.empty() : Optional.of(new Piece(piece, musicFile, seconds));
    }

    @Override
    public long auditedCompany() {
        return company.id();
    }

    @Override
    public String auditedName() {
        return company.name();
    }
}
