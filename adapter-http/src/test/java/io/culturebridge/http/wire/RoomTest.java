package io.culturebridge.http.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
final class RoomTest {

  @Test
  void there_is_so_much_for_all_together_and_it_is_given_back() {
    for (int round = 0; round < 2; round++) {
      try (var one = Room.forBody();
          var other = Room.forBody();
          var answer = Room.forAnswer()) {
        one.growTo(Room.BYTES_IN_ALL / 2);
        other.growTo(Room.BYTES_IN_ALL / 2);
        other.growTo(1);
        answer.growTo(Room.BYTES_IN_ALL);

        assertThatThrownBy(() -> one.growTo(Room.BYTES_IN_ALL / 2 + 1))
            .isInstanceOf(UnavailableException.class);
      }
    }
  }
}
