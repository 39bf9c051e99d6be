package io.culturebridge.http.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object in a request's body; their names are told with the way to it. */
public final class Members {

  private final Input input;
  private final String way;
  private final JsonObject object;

  Members(Input input, String way, JsonObject object) {
    this.input = input;
    this.way = way;
    this.object = object;
  }

  /** A member that is a string; null is as good as absent. */
  public Given<String> text(String name) {
    return member(name, String.class, "must be a string");
  }

  /** A member that is true or false; null is as good as absent. */
  public Given<Boolean> flag(String name) {
    return member(name, Boolean.class, "must be true or false");
  }

  /** A member that is a whole number; beyond a long it is the nearest one. */
  public Given<Long> integer(String name) {
    return object.isNull(name)
        ? Given.wrong(input, way + name, "must be a whole number")
        : integerOrNull(name);
  }

  /** As {@link #integer}; null is as good as absent. */
  public Given<Long> integerOrNull(String name) {
    return member(name, Long.class, "must be a whole number");
  }

  /** A member that is a list of at most so many whole numbers; null is as good as absent. */
  public Given<List<Long>> integers(String name, int most) {
    return list(name, most).as(list -> list.stream().map(Members::integer).toList());
  }

  private static Long integer(Object entry) {
    if (entry instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("must be a list of whole numbers");
  }

  /** A member that is a list of at most so many objects; null is as good as absent. */
  public Given<List<Members>> objects(String name, int most) {
    return list(name, most)
        .as(list -> {
          var objects = new ArrayList<Members>();
          for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof JsonObject member)) {
              throw new IllegalArgumentException("must be a list of objects");
            }
            objects.add(new Members(input, "%s%s[%d].".formatted(way, name, i), member));
          }
          return objects;
        });
  }

  /** A member that is a list of at most so many strings; null is as good as absent. */
  public List<Given<String>> texts(String name, int most) {
    return list(name, most)
        .as(list -> {
          var texts = new ArrayList<Given<String>>();
          for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String text)) {
              throw new IllegalArgumentException("must be a list of strings");
            }
            texts.add(Given.of(input, "%s%s[%d]".formatted(way, name, i), text));
          }
          return texts;
        })
        .orWhileReading(new ArrayList<>());
  }

  @SuppressWarnings("unchecked")
  private Given<List<Object>> list(String name, int most) {
    return member(name, List.class, "must be a list")
        .as(list -> {
          if (list.size() > most) {
            throw new IllegalArgumentException("must have at most %d entries".formatted(most));
          }
          return (List<Object>) list;
        });
  }

  private <T> Given<T> member(String name, Class<T> type, String otherwise) {
    @Nullable Object value = object.get(name);
    return value == null || type.isInstance(value)
        ? Given.of(input, way + name, type.cast(value))
        : Given.wrong(input, way + name, otherwise);
  }
}
