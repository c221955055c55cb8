package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.music.CompanyMusic;
import lu.fix4bizz.hub.music.CompanyMusic.Music;
import lu.fix4bizz.hub.music.model.MusicChoice;
import lu.fix4bizz.hub.portal.Uploaded;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** What those hear whom the company's people hold: which music, and the company's own piece. */
@Named
@ViewScoped
public class HoldMusicCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CompanyMusic company;

    @Inject
    private CompanySettingsPage page;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Music music;
    private transient Part file;

    /** Reads what is set, before each rendering. */
    public void show() {
        music = company.of(viewer.id());
    }

    public void choose() {
        change("administration.music.chosen." + music.choice(), () -> company.choose(viewer.id(), music.choice()));
    }

    public void upload() {
        change("administration.music.uploaded", () -> company.upload(viewer.id(), file == null ? "" : file.getSubmittedFileName(), Uploaded.bytes(file, CompanyMusic.LARGEST)));
    }

    public void remove() {
        change("administration.music.removed", () -> company.remove(viewer.id()));
    }

    /** Each change can be taken back. */
    private void change(String done, Runnable work) {
        Music former = company.of(viewer.id());
        try {
            work.run();
            Music now = company.of(viewer.id());
            page.getDone().say(words.say(done), "", () -> company.restore(viewer.id(), former, now));
        } catch (Refusal no) {
            words.refuse("piece:file", words.say(no));
        }
    }

    /** The browser sends no more. */
    public int getLargest() {
        return CompanyMusic.LARGEST;
    }

    public List<MusicChoice> getChoices() {
        return List.of(MusicChoice.values());
    }

    public MusicChoice getChoice() {
        return music.choice();
    }

    public void setChoice(MusicChoice choice) {
        music = new Music(choice, music.piece(), music.title(), music.seconds());
    }

    public Music getMusic() {
        return music;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
