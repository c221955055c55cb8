package lu.fix4bizz.hub.profile.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.accounts.ApiTokens;
import lu.fix4bizz.hub.accounts.SignIns;
import lu.fix4bizz.hub.calls.CallLog;
import lu.fix4bizz.hub.calls.CallLog.LoggedCall;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.MobilitySettings;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.texts.Spreadsheet;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.Voicemail.Audio;
import lu.fix4bizz.hub.voicemail.Voicemail.Message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that the hub keeps of a person, in their language: tables that any spreadsheet opens, and the sound of their messages
 * (GDPR, articles 15 and 20). Long tables and recordings pass through in portions.
 */
@RequestScoped
class OwnData {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private CallSettings settings;

    @Inject
    private MobilitySettings mobility;

    @Inject
    private CallLog calls;

    @Inject
    private Voicemail voicemail;

    @Inject
    private Devices devices;

    @Inject
    private SignIns signIns;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        table(zip, "account", this::account);
        table(zip, "calls", this::calls);
        table(zip, "devices", this::devices);
        table(zip, "sign_ins", this::signIns);
        table(zip, "tokens", this::tokens);
        List<Kept> messages = voicemail.messages(viewer.id()).stream().map(message -> new Kept(message, sound(message))).toList();
        table(zip, "messages", sheet -> messages.forEach(kept -> sheet.row(row(kept))));
        for (Kept kept : messages) {
            recording(zip, kept);
        }
        zip.finish();
    }

    private record Kept(Message message, Optional<Audio> sound) {
    }

    private void account(Spreadsheet sheet) {
        fact(sheet, "profile.data.name", viewer.getName());
        fact(sheet, "profile.user_name", viewer.getUserName());
        fact(sheet, "profile.email", viewer.getEmail());
        fact(sheet, "profile.extension", viewer.getExtension());
        fact(sheet, "profile.number", viewer.getNumber());
        fact(sheet, "portal.language", words.say("portal.language." + viewer.getLanguage()));
        fact(sheet, "profile.zone", viewer.zone().getId());
        fact(sheet, "accounts.home.hide", onOff(viewer.isNumberHidden()));
        settings.forwardings(viewer.id()).forEach(forward -> sheet.row(List.of(
                words.say("calls.forwarding.title") + ", " + words.texts().of("calls", forward.kind()),
                onOff(forward.enabled()) + forward.target().map(CallTarget::text).map(to -> ", " + to).orElse(""))));
        mobility.of(viewer.id()).numbers().forEach(mobile -> sheet.row(List.of(
                words.say("calls.mobility.number") + ", " + mobile.name(), mobile.number() + ", " + onOff(mobile.enabled()))));
    }

    private void fact(Spreadsheet sheet, String key, String value) {
        sheet.row(List.of(words.say(key), value));
    }

    private String onOff(boolean on) {
        return words.say(on ? "portal.switch.on" : "portal.switch.off");
    }

    private void calls(Spreadsheet sheet) {
        List<LoggedCall> some = calls.recent(viewer.id(), Integer.MAX_VALUE);
        while (!some.isEmpty()) {
            some.forEach(call -> sheet.row(List.of(time(call.startedAt()), words.texts().of("calls", call.status()), call.number(), call.name(),
                    call.country(), call.answeredAt().map(this::time).orElse(""), call.endedAt().map(this::time).orElse(""))));
            some = calls.older(viewer.id(), some.getLast());
        }
    }

    private void devices(Spreadsheet sheet) {
        devices.of(viewer.id()).forEach(device -> sheet.row(List.of(device.name(), device.model().label(), device.mac())));
    }

    private void signIns(Spreadsheet sheet) {
        signIns.of(viewer.id()).forEach(one -> sheet.row(List.of(time(one.startedAt()), time(one.seenAt()), one.source(), one.agent())));
    }

    private void tokens(Spreadsheet sheet) {
        tokens.of(viewer.id()).forEach(token -> sheet.row(List.of(token.name(), words.say("accounts.Scope." + token.scope()), time(token.createdAt()),
                token.lastUsedAt().map(this::time).orElse(""))));
    }

    private List<String> row(Kept kept) {
        Message message = kept.message();
        return List.of(time(message.receivedAt()), message.from(), message.name(), String.valueOf(message.seconds()),
                kept.sound().map(sound -> entry(message, sound)).orElse(""));
    }

    private void recording(ZipOutputStream zip, Kept kept) throws IOException {
        if (kept.sound().isPresent()) {
            zip.putNextEntry(new ZipEntry(entry(kept.message(), kept.sound().get())));
            Files.copy(kept.sound().get().file(), zip);
            zip.closeEntry();
        }
    }

    private String entry(Message message, Audio sound) {
        return words.say("profile.data.messages") + "/" + message.id() + "-" + sound.fileName();
    }

    /** A message is listed even where its file is lost. */
    private Optional<Audio> sound(Message message) {
        try {
            return Optional.of(voicemail.audio(viewer.id(), message.id()));
        } catch (Refusal lost) {
            return Optional.empty();
        }
    }

    private void table(ZipOutputStream zip, String name, Consumer<Spreadsheet> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(words.say("profile.data." + name) + ".csv"));
        Spreadsheet sheet = Spreadsheet.to(zip, viewer.getLanguage(), Arrays.asList(words.say("profile.data." + name + ".columns").split("\\|")));
        rows.accept(sheet);
        sheet.end();
        zip.closeEntry();
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(viewer.zone()));
    }
}
