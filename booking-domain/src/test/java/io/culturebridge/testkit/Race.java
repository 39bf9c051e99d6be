package io.culturebridge.testkit;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets many do something at the same instant. Any failure but a refusal fails the race.
 *
 * @param results what the winners brought back
 * @param rejections why the others did not win
 */
public record Race<T>(List<T> results, List<Rejection> rejections) {

  public static <T> Race<T> of(List<? extends Callable<T>> runners) {
    var start = new CyclicBarrier(runners.size());
    var results = new ArrayList<T>();
    var rejections = new ArrayList<Rejection>();
    try (var threads = Executors.newFixedThreadPool(runners.size())) {
      var running = new ArrayList<Future<T>>();
      runners.forEach(runner ->
          running.add(
              threads.submit(() -> {
                start.await();
                return runner.call();
              })));
      for (var runner : running) {
        try {
          results.add(runner.get());
        } catch (ExecutionException e) {
          rejections.add(rejection(e));
        } catch (InterruptedException e) {
          throw new AssertionError("the race was interrupted", e);
        }
      }
    }
    return new Race<>(results, rejections);
  }

  private static Rejection rejection(ExecutionException failure) {
    if (failure.getCause() instanceof RejectedException refusal) {
      return refusal.rejection();
    }
    throw new AssertionError("a runner failed", failure.getCause());
  }
}
