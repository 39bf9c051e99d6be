package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestLimitTest {

  @TempDir private Path folder;

  @Test
  void the_service_keeps_the_limit_it_is_told() {
    var variables = Map.of("BOOKING_REQUESTS_PER_SECOND", "1");
    var stopped = InstantSource.fixed(Instant.now());
    try (var service = LocalService.start(folder, variables, stopped)) {
      var client = Api.as(Role.CLIENT, service.port());

      assertThat(Stream.generate(() -> client.get("/me").status()).limit(4))
          .containsExactly(200, 200, 429, 429);

      assertThat(Api.as(Role.COACH, service.port()).get("/me").status()).isEqualTo(200);
    }
  }
}
