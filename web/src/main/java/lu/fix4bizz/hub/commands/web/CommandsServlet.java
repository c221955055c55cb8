package lu.fix4bizz.hub.commands.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import lu.fix4bizz.hub.commands.web.Command.Kind;
import lu.fix4bizz.hub.model.Refusal;

/** What the command bar asks: lines for what is typed, and that one of them is done. */
@WebServlet("/commands")
public class CommandsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    @Inject
    private transient Commands commands;

    /** {@code ?q=typed}: an array of lines. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        JsonArrayBuilder lines = Json.createArrayBuilder();
        commands.read(typed.substring(0, Math.min(typed.length(), LONGEST))).forEach(command -> lines.add(line(command)));
        send(HttpServletResponse.SC_OK, Json.createObjectBuilder().add("lines", lines), response);
    }

    /** Does one, and says what is now; or why not. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(known -> known != Kind.GO && known.id().equals(request.getParameter("kind"))).findFirst();
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String done = commands.run(new Command(kind.get(), Optional.ofNullable(request.getParameter("argument")).orElse(""), until(request)));
            send(HttpServletResponse.SC_OK, Json.createObjectBuilder().add("done", done), response);
        } catch (Refusal no) {
            send(HttpServletResponse.SC_CONFLICT, Json.createObjectBuilder().add("refused", commands.say(no)), response);
        } catch (DateTimeException noMoment) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Optional<Instant> until(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("until")).filter(text -> !text.isEmpty()).map(Instant::parse);
    }

    private JsonObjectBuilder line(Command command) {
        return Json.createObjectBuilder().add("kind", command.kind().id()).add("argument", command.argument()).add("label", commands.label(command))
                .add("icon", commands.icon(command)).add("until", command.until().map(Instant::toString).orElse(""));
    }

    private static void send(int status, JsonObjectBuilder answer, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
