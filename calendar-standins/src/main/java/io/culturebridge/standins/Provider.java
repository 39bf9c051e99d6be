package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** In what one provider differs from the other. */
interface Provider {

  OAuthRules oauth();

  /** Whether POST may carry another method in X-HTTP-Method-Override. */
  boolean overridesMethod();

  /** Of one account at once. */
  int mostCalls();

  Answer tooManyCalls();

  Answer unauthorized();

  /** Only ever one at a time of one account. */
  Answer answer(Account account, Set<String> scopes, RecordedRequest request);

  /** The whole event of what somebody put into a calendar. */
  ObjectNode made(Account account, String id, ObjectNode given);

  ObjectNode changed(Account account, ObjectNode before, ObjectNode changes);

  /** What is left of an event that was deleted. */
  ObjectNode deleted(Account account, ObjectNode before);

  /** Whether an event says itself that it is no longer there. */
  boolean isDeleted(ObjectNode event);

  /** Its own words for what went wrong with a call. */
  Answer error(int status, String reason);

  String newId();
}
