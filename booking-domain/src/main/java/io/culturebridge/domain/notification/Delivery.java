package io.culturebridge.domain.notification;

/** What became of a letter. Reasons are for people and hold nothing secret. */
public sealed interface Delivery {

  /** Somebody else has taken it over for good. */
  record Accepted() implements Delivery {}

  /** It was not taken and never will be. */
  record Refused(String reason) implements Delivery {}

  /** It was not taken, and may be later. */
  record Deferred(String reason) implements Delivery {}

  /** It may have been taken: a repeat says that it is the same one. */
  record Unclear(String reason) implements Delivery {}

  /** Nothing was sent, because nothing can be sent at the moment. */
  record Away(String reason) implements Delivery {}
}
