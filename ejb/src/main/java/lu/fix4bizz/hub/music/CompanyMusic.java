package lu.fix4bizz.hub.music;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.music.model.HoldMusic;
import lu.fix4bizz.hub.music.model.HoldMusic.Piece;
import lu.fix4bizz.hub.music.model.HoldMusicRepository;
import lu.fix4bizz.hub.music.model.MusicChoice;

/** The administrator sets what those hear whom the company's people hold. Calls follow at once. */
@Stateless
public class CompanyMusic {
    /** Bytes of a file. */
    public static final int LARGEST = TelephoneSound.LARGEST;
    private static final int LONGEST_TITLE = 200;

    @Inject
    private Administrators administrators;
    @Inject
    private HoldMusicRepository repository;
    @Inject
    private MusicFiles files;
    @Inject
    private Event<MusicChanged> changed;

    /**
     * What is set.
     *
     * @param piece   of the company's own piece; empty without one
     * @param title   what its file was called
     * @param seconds how long it plays
     */
    public record Music(MusicChoice choice, String piece, String title, int seconds) implements Serializable {
        static Music of(HoldMusic music) {
            return music.piece().map(piece -> new Music(music.choice(), piece.id(), piece.title(), piece.seconds()))
                    .orElseGet(() -> new Music(music.choice(), "", "", 0));
        }

        public boolean hasPiece() {
            return !piece.isEmpty();
        }
    }

    public Music of(long administratorId) {
        return repository.find(administrators.companyOf(administratorId)).map(Music::of).orElseGet(() -> new Music(MusicChoice.HUB, "", "", 0));
    }

    /** @throws Refusal {@code music.error.no_file} */
    public void choose(long administratorId, MusicChoice choice) {
        long company = administrators.companyOf(administratorId);
        repository.of(company).choose(choice);
        tell(company, Optional.empty(), List.of());
    }

    /**
     * The company has this piece from now on.
     *
     * @param wav a WAV file
     * @throws Refusal {@code music.error.*}: it cannot be played
     */
    public void upload(long administratorId, String fileName, byte[] wav) {
        long company = administrators.companyOf(administratorId);
        TelephoneSound sound = TelephoneSound.of(wav);
        String id = files.store(company, sound.wav());
        Optional<String> lost = repository.of(company).play(new Piece(id, title(fileName), sound.seconds()));
        tell(company, lost, List.of(id));
    }

    private static String title(String fileName) {
        return Fitting.text(fileName.replaceAll("^.*[/\\\\]", "").strip(), LONGEST_TITLE);
    }

    public void remove(long administratorId) {
        long company = administrators.companyOf(administratorId);
        tell(company, repository.of(company).remove(), List.of());
    }

    /**
     * Undoes a change.
     *
     * @param former what was set before it
     * @param now    what it led to
     * @throws Refusal {@code music.error.stale} when somebody changed it again, or the former piece is gone
     */
    public void restore(long administratorId, Music former, Music now) {
        long company = administrators.companyOf(administratorId);
        if (!of(administratorId).equals(now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "music.error.stale");
        }
        Optional<String> lost = repository.of(company).restore(former.choice(), new Piece(former.piece(), former.title(), former.seconds()));
        tell(company, lost, List.of());
    }

    /** The sound of the company's own piece. @throws Refusal {@code music.error.no_file} when it is not this one any more */
    public Path file(long administratorId, String id) {
        long company = administrators.companyOf(administratorId);
        return repository.find(company).flatMap(HoldMusic::piece).filter(piece -> piece.id().equals(id)).map(piece -> files.place(company, piece.id()))
                .orElseThrow(() -> Refusal.notFound("music.error.no_file"));
    }

    /** The hub's own piece. */
    public Path own(long administratorId) {
        administrators.companyOf(administratorId);
        return files.own();
    }

    /** The file that calls of the company play; empty without music. */
    public Optional<Path> played(long companyId) {
        Optional<HoldMusic> music = repository.find(companyId);
        return switch (music.map(HoldMusic::choice).orElse(MusicChoice.HUB)) {
            case NONE -> Optional.empty();
            case FILE -> music.flatMap(HoldMusic::piece).map(piece -> files.place(companyId, piece.id()));
            case HUB -> Optional.of(files.own());
        };
    }

    private void tell(long company, Optional<String> lost, List<String> added) {
        changed.fire(new MusicChanged(company, lost.stream().toList(), added));
    }
}
