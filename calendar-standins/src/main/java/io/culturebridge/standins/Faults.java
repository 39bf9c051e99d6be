package io.culturebridge.standins;

import io.culturebridge.standins.FaultPlan.Fault;
import io.culturebridge.standins.Outcome.Answer;
import io.culturebridge.standins.Outcome.Cut;
import io.culturebridge.standins.Outcome.Rubbish;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What goes wrong next: with the calls of the API, unless narrowed to others. */
public final class Faults {

  private final FaultPlan plan;
  private final Provider provider;
  private final Predicate<RecordedRequest> where;
  private final ErrorWords words;

  /** How errors are worded where things go wrong. */
  interface ErrorWords {
    Answer error(int status, String reason);
  }

  private Faults(
      FaultPlan plan, Provider provider, Predicate<RecordedRequest> where, ErrorWords words) {
    this.plan = plan;
    this.provider = provider;
    this.where = where;
    this.words = words;
  }

  static Faults ofApi(FaultPlan plan, Provider provider) {
    var oauth = provider.oauth();
    return new Faults(
        plan,
        provider,
        request -> !oauth.isForTokens(request) && !oauth.isForPeople(request),
        provider::error);
  }

  /** The same faults for none but these calls. */
  public Faults when(Predicate<RecordedRequest> condition) {
    return new Faults(plan, provider, where.and(condition), words);
  }

  /** The same faults for the endpoint that gives and takes tokens. */
  public Faults atTokenEndpoint() {
    var oauth = provider.oauth();
    return new Faults(
        plan,
        provider,
        oauth::isForTokens,
        (status, reason) -> oauth.error(status, reason, "Asked for of the stand-in."));
  }

  /** The next calls get an error as the provider words it, and have no effect. */
  public void error(int times, int status, String reason) {
    plan.add(where, new Fault(false, words.error(status, reason)), times);
  }

  /** The next calls get this instead of the real thing, and have no effect. */
  public void answer(int times, int status, Map<String, String> headers, String body) {
    plan.add(where, new Fault(false, new Answer(status, headers, body)), times);
  }

  /** Each call takes this long, until {@link #recover}. */
  public void delay(Duration wait) {
    plan.delay(where, wait);
  }

  /** No call is answered, or has an effect, before {@link #recover}. */
  public void hang() {
    plan.hang(where);
  }

  /** Nothing goes wrong any more, whatever it was narrowed to; hanging calls go on. */
  public void recover() {
    plan.recover();
  }

  /** The connection ends without an answer and without the effect. */
  public void cutBeforeActing(int times) {
    plan.add(where, new Fault(false, new Cut()), times);
  }

  /** The connection ends without an answer, but what was asked for is done. */
  public void cutAfterActing(int times) {
    plan.add(where, new Fault(true, new Cut()), times);
  }

  public void garbage(int times, Garbage kind) {
    plan.add(where, new Fault(false, new Rubbish(kind)), times);
  }
}
