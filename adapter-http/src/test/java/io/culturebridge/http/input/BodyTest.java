package io.culturebridge.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyTest {

  /** Sends nothing, and notes how much it was given room for. */
  private static final class Silence extends InputStream {

    private final List<Integer> rooms = new ArrayList<>();

    @Override
    public int read() {
      return -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      rooms.add(length);
      return -1;
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 1024", "0, 1", "100, 101", "65536, 1024"})
  void a_length_that_is_only_said_takes_little_room(int said, int room) throws IOException {
    var silence = new Silence();

    assertThat(Body.read(silence, said)).isEmpty();

    assertThat(silence.rooms).containsExactly(room);
  }
}
