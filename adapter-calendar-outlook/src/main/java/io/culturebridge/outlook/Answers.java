package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import java.util.function.Function;

/** Steps one after the other: the first that is not done ends them. */
final class Answers {

  private Answers() {}

  static <T, R> CalendarAnswer<R> then(
      CalendarAnswer<T> answer, Function<? super T, CalendarAnswer<R>> next) {
    if (answer instanceof Done<T>(var value)) {
      return next.apply(value);
    }
    return answer.map(value -> {
      throw new IllegalStateException("only what is done has a value");
    });
  }
}
