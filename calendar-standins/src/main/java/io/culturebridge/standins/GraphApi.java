package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

final class GraphApi implements Provider {

  private final OAuthRules oauth;
  private final InstantSource clock;

  GraphApi(InstantSource clock) {
    this.oauth = new MicrosoftOAuth(clock);
    this.clock = clock;
  }

  @Override
  public OAuthRules oauth() {
    return oauth;
  }

  @Override
  public boolean overridesMethod() {
    return false;
  }

  @Override
  public int mostCalls() {
    return 4;
  }

  @Override
  public Answer tooManyCalls() {
    return Answer.empty(429).with("Retry-After", "1");
  }

  @Override
  public Answer unauthorized() {
    return Answer.empty(401);
  }

  @Override
  public Answer answer(Account account, Set<String> scopes, RecordedRequest request) {
    return Answer.empty(501).with("Date", clock.instant().toString());
  }

  @Override
  public ObjectNode made(Account account, String id, ObjectNode given) {
    return given.put("id", id);
  }

  @Override
  public ObjectNode changed(Account account, ObjectNode before, ObjectNode changes) {
    return before;
  }

  @Override
  public ObjectNode deleted(Account account, ObjectNode before) {
    return before;
  }

  @Override
  public String newId() {
    return Secrets.random();
  }
}
