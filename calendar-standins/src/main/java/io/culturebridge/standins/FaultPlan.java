package io.culturebridge.standins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What is to go wrong, in the order it was asked for. */
final class FaultPlan {

  private record Planned(Predicate<RecordedRequest> where, Fault fault, int times) {
    Planned once() {
      return new Planned(where, fault, times - 1);
    }
  }

  private record Slowness(Predicate<RecordedRequest> where, Duration length) {}

  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final List<Planned> planned = new ArrayList<>();
  private final List<Slowness> slow = new ArrayList<>();
  private CountDownLatch recovered = new CountDownLatch(1);

  /**
   * @param acts whether the request has its effect before it ends in the outcome
   * @param outcome none: the real one
   */
  record Fault(boolean acts, Outcome outcome) {}

  synchronized void add(Predicate<RecordedRequest> where, Fault fault, int times) {
    planned.add(new Planned(where, fault, times));
  }

  synchronized void delay(Predicate<RecordedRequest> where, Duration wait) {
    slow.add(new Slowness(where, wait));
  }

  void hang(Predicate<RecordedRequest> where) {
    delay(where, FOR_EVER);
  }

  synchronized void recover() {
    planned.clear();
    slow.clear();
    recovered.countDown();
    recovered = new CountDownLatch(1);
  }

  synchronized Optional<Fault> next(RecordedRequest request) {
    for (var index = 0; index < planned.size(); index++) {
      var candidate = planned.get(index);
      if (candidate.times() > 0 && candidate.where().test(request)) {
        planned.set(index, candidate.once());
        return Optional.of(candidate.fault());
      }
    }
    return Optional.empty();
  }

  /** Returns late where slowness was asked for, but at once when all has recovered. */
  void pass(RecordedRequest request) throws InterruptedException {
    CountDownLatch end;
    Duration wait;
    synchronized (this) {
      end = recovered;
      wait = waitFor(request);
    }
    if (wait.isPositive()) {
      var unused = end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private Duration waitFor(RecordedRequest request) {
    return slow.stream()
        .filter(slowness -> slowness.where().test(request))
        .map(Slowness::length)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
