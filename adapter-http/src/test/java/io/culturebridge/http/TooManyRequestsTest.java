package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import io.culturebridge.http.docs.OpenApiDocument;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One user who asks too often; time passes only when a test says so. */
class TooManyRequestsTest {

  private static final int PER_SECOND = 10;
  private static final int AT_ONCE = 2 * PER_SECOND;

  @RegisterExtension static final RunningApi api = RunningApi.limitedTo(PER_SECOND);

  private final Actor client = api.aClient();

  private void sendAllThatIsAllowed(Actor user) {
    for (int i = 0; i < AT_ONCE; i++) {
      api.as(user).get("/me").has(200);
    }
  }

  @Test
  void one_too_many_is_refused_until_there_is_room() {
    sendAllThatIsAllowed(client);

    var refusal = api.as(client).get("/me");

    refusal.isProblem(429, "At most 10 requests a second can be sent");
    assertThat(refusal.text("type")).isEqualTo("/problems/too-many-requests");
    var pause = Duration.ofSeconds(Long.parseLong(refusal.header("Retry-After").orElseThrow()));
    assertThat(pause).isPositive();
    api.clock.advance(pause);
    api.as(client).get("/me").has(200);
  }

  @Test
  void the_refusal_is_as_documented() {
    sendAllThatIsAllowed(client);

    call("GET /me", 429, () -> api.as(client).get("/me")).check(OpenApiDocument.load().closed());
  }

  @Test
  void what_is_refused_is_not_carried_out_and_can_be_sent_again_under_its_key() {
    var coach = api.aCoach();
    var start = Fixtures.NOW.plus(Duration.ofDays(1)).toString();
    var keyed = api.as(client).with("Idempotency-Key", "once");
    sendAllThatIsAllowed(client);

    keyed.post("/booking", RunningApi.bookingJson(coach, start)).isProblem(429);
    var bookings = "/booking/coach/" + coach.id().value();
    assertThat(api.as(coach).get(bookings).json().path("total").asInt()).isZero();
    api.clock.advance(Duration.ofSeconds(1));

    var booked = keyed.post("/booking", RunningApi.bookingJson(coach, start)).has(201);
    var again = keyed.post("/booking", RunningApi.bookingJson(coach, start)).has(201);
    assertThat(again.body()).isEqualTo(booked.body());
    assertThat(api.as(coach).get(bookings).json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void another_token_of_the_same_user_is_no_way_around_it() {
    sendAllThatIsAllowed(client);

    api.as(new Actor(client.id(), Role.ADMIN)).get("/me").isProblem(429);
  }

  @Test
  void who_cannot_be_known_is_not_counted() {
    for (int i = 0; i < AT_ONCE; i++) {
      api.anybody().with("Authorization", "Bearer forged").get("/me").has(401);
    }

    api.as(client).get("/me").has(200);
    api.anybody().get("/me").isProblem(401);
  }

  @Test
  void nobody_else_is_refused() {
    var other = api.aClient();
    sendAllThatIsAllowed(client);
    api.as(client).get("/me").has(429);

    sendAllThatIsAllowed(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi.json", "/docs"})
  void calls_without_a_user_are_not_limited(String path) {
    for (int i = 0; i <= AT_ONCE; i++) {
      api.as(client).get(path).has(200);
    }
  }

  @Test
  void neither_are_the_open_slots_of_a_coach() {
    var path =
        "/booking/coach/%s/availability?start_date=2025-11-15&end_date=2025-11-16"
            .formatted(api.aCoach().id().value());

    for (int i = 0; i <= AT_ONCE; i++) {
      api.anybody().get(path).has(200);
    }
  }
}
