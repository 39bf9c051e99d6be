package io.culturebridge.google;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What is asked of Google, one thing after the other, to answer one call of a port. */
@FunctionalInterface
interface Steps<T> {

  CalendarAnswer<T> take() throws IOException;

  /**
   * Ends what takes too long in all. Every wait for an answer is bounded too, but an answer that
   * comes byte by byte would keep that up for ever.
   *
   * @param no what it means when Google says no
   */
  default CalendarAnswer<T> within(Duration limit, Function<CallFailed, CalendarAnswer<T>> no) {
    var task = new FutureTask<>(() -> answer(no));
    Thread.startVirtualThread(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Unclear<>("Google did not answer in time.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unclear<>("The call to Google was broken off.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call to Google failed", e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private CalendarAnswer<T> answer(Function<CallFailed, CalendarAnswer<T>> no) {
    try {
      return take();
    } catch (CallFailed refusal) {
      return no.apply(refusal);
    } catch (IOException e) {
      return new Unclear<>("Google gave no answer, or none that makes sense.");
    }
  }
}
