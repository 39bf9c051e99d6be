package io.culturebridge.google;

import static io.culturebridge.google.Person.booking;
import static io.culturebridge.google.Person.done;
import static io.culturebridge.google.Person.moved;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.GenericData;
import io.culturebridge.standins.RecordedRequest;
import io.culturebridge.testkit.CalendarProviderContract;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we send, read with Google's own model of it. */
final class RecordedBodiesTest {

  private static final GsonFactory JSON = GsonFactory.getDefaultInstance();

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  @Test
  void google_knows_every_field_we_send() throws IOException {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    done(person.put(moved(booking, CalendarProviderContract.LATER), id));
    done(person.put(booking("https://meet.example.com/abc"), null));

    var bodies = Stream.of("POST", "PUT").map(person::requests).flatMap(List::stream);

    for (var body : bodies.map(RecordedRequest::body).toList()) {
      var event = Person.parsed(body);
      assertThat(unknown(event)).isEmpty();
      assertThat(JSON.fromString(JSON.toString(event), GenericJson.class))
          .isEqualTo(JSON.fromString(body, GenericJson.class));
    }
    assertThat(person.requests("POST")).hasSize(2);
    assertThat(person.requests("PUT")).hasSize(1);
  }

  @Test
  void nobody_is_written_to_and_the_conference_is_kept() {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    done(person.put(moved(booking, CalendarProviderContract.LATER), id));
    done(person.provider().remove(person.token, booking.key(), id));

    assertThat(writes())
        .allSatisfy(call -> assertThat(call.query()).containsEntry("sendUpdates", "none"))
        .filteredOn(call -> !call.method().equals("DELETE"))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.query()).containsEntry("conferenceDataVersion", "1"));
  }

  private List<RecordedRequest> writes() {
    return person.google.requests().stream().filter(call -> !call.method().equals("GET")).toList();
  }

  /** At any depth. */
  private static Stream<String> unknown(GenericData data) {
    var deeper =
        data.values().stream()
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .filter(GenericData.class::isInstance)
            .flatMap(value -> unknown((GenericData) value));
    return Stream.concat(data.getUnknownKeys().keySet().stream(), deeper);
  }
}
