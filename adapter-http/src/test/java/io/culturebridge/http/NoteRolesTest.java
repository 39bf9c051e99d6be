package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with whose notes. */
class NoteRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String CANARY = "canary";

  private final RolesTable table = new RolesTable(api);
  private final Actor admin = api.anAdmin();
  private final List<Caller> callers =
      List.of(
          api.as(table.client),
          api.as(table.coach),
          api.as(admin),
          api.as(api.anAdmin()),
          api.as(api.aClient()),
          api.as(api.aCoach()),
          api.anybody());

  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the booking, the admin who writes, another admin,
          # another client, another coach, nobody
          PATCH  | shared  | client | 200 | 403 | 403 | 403 | 403 | 403 | 401
          PATCH  | private | client | 200 | 404 | 404 | 404 | 403 | 403 | 401
          PATCH  | shared  | coach  | 403 | 200 | 403 | 403 | 403 | 403 | 401
          PATCH  | private | coach  | 404 | 200 | 404 | 404 | 403 | 403 | 401
          PATCH  | shared  | admin  | 403 | 403 | 200 | 403 | 403 | 403 | 401
          PATCH  | private | admin  | 404 | 404 | 200 | 404 | 403 | 403 | 401
          DELETE | shared  | client | 204 | 403 | 403 | 403 | 403 | 403 | 401
          DELETE | private | client | 204 | 404 | 404 | 404 | 403 | 403 | 401
          DELETE | shared  | coach  | 403 | 204 | 403 | 403 | 403 | 403 | 401
          DELETE | private | coach  | 404 | 204 | 404 | 404 | 403 | 403 | 401
          DELETE | shared  | admin  | 403 | 403 | 204 | 403 | 403 | 403 | 401
          DELETE | private | admin  | 404 | 404 | 204 | 404 | 403 | 403 | 401
          """)
  void only_its_author_changes_a_note(ArgumentsAccessor row) {
    for (int i = 0; i < callers.size(); i++) {
      var note = written(row, i);
      var reply =
          text(row, 0).equals("PATCH")
              ? callers.get(i).patch(note, "{\"visibility\": \"shared\"}")
              : callers.get(i).delete(note);

      assertThat(reply.status()).as("caller %d", i).isEqualTo(row.getInteger(3 + i));
      RolesTable.assertTellsNothing(reply);
      assertThat(isThere(row, note)).isEqualTo(reply.status() != 204);
    }
  }

  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET | shared  | client | 1 | 1 | 1 | 1 | 403 | 403 | 401
          GET | private | client | 1 | 0 | 0 | 0 | 403 | 403 | 401
          GET | shared  | coach  | 1 | 1 | 1 | 1 | 403 | 403 | 401
          GET | private | coach  | 0 | 1 | 0 | 0 | 403 | 403 | 401
          GET | shared  | admin  | 1 | 1 | 1 | 1 | 403 | 403 | 401
          GET | private | admin  | 0 | 0 | 1 | 0 | 403 | 403 | 401
          """)
  void a_note_is_read_by_those_it_is_for(ArgumentsAccessor row) {
    for (int i = 0; i < callers.size(); i++) {
      var reply = callers.get(i).get(listing(written(row, i)));

      int seen = reply.status() == 200 ? count(reply) : reply.status();
      assertThat(seen).as("caller %d", i).isEqualTo(row.getInteger(3 + i));
      assertThat(reply.body().contains(CANARY)).isEqualTo(seen == 1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the booking, another of each, an admin, nobody
          POST   | /booking/{booking}/notes           | {shared}  | 201 | 201 | 403 | 403 | 201 | 401
          POST   | /booking/{booking}/notes           | {private} | 201 | 201 | 403 | 403 | 201 | 401
          POST   | /booking/{booking}/notes           | {broken}  | 400 | 400 | 400 | 400 | 400 | 401
          POST   | /booking/{unknown}/notes           | {shared}  | 404 | 404 | 404 | 404 | 404 | 401
          POST   | /booking/nonsense/notes            | {shared}  | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /booking/{unknown}/notes           |           | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/nonsense/notes            |           | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/{booking}/notes/{unknown} | {shared}  | 404 | 404 | 403 | 403 | 404 | 401
          PATCH  | /booking/{booking}/notes/nonsense  | {shared}  | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/{booking}/notes/{unknown} | {broken}  | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/{unknown}/notes/{unknown} | {shared}  | 404 | 404 | 404 | 404 | 404 | 401
          DELETE | /booking/{booking}/notes/{unknown} |           | 404 | 404 | 403 | 403 | 404 | 401
          DELETE | /booking/{booking}/notes/nonsense  |           | 400 | 400 | 400 | 400 | 400 | 401
          DELETE | /booking/{unknown}/notes/{unknown} |           | 404 | 404 | 404 | 404 | 404 | 401
          """)
  void those_of_a_booking_write_on_it(ArgumentsAccessor row) {
    table.check(row, (wish, caller) -> json(wish));
  }

  private static String json(String wish) {
    return switch (wish) {
      case "{shared}" -> NoteCalls.SHARED;
      case "{private}" -> NoteCalls.PRIVATE;
      default -> "{\"text\"";
    };
  }

  /** Where the row's note is, on a booking of its own. */
  private String written(ArgumentsAccessor row, int day) {
    var note = "{\"text\": \"%s\", \"visibility\": \"%s\"}".formatted(CANARY, text(row, 1));
    return NoteCalls.written(api, author(row), table.book(day), note);
  }

  private Actor author(ArgumentsAccessor row) {
    return switch (text(row, 2)) {
      case "client" -> table.client;
      case "coach" -> table.coach;
      default -> admin;
    };
  }

  private boolean isThere(ArgumentsAccessor row, String note) {
    return count(api.as(author(row)).get(listing(note))) == 1;
  }

  private static int count(Reply listing) {
    return listing.has(200).json().path("notes").size();
  }

  private static String listing(String note) {
    return note.replaceFirst("/[^/]+$", "");
  }

  private static String text(ArgumentsAccessor row, int column) {
    return String.valueOf(row.getString(column));
  }
}
