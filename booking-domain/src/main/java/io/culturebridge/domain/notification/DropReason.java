package io.culturebridge.domain.notification;

/** Why somebody is not told after all. */
public enum DropReason {
  NOT_WANTED("It is no longer wanted"),
  NOT_CONFIRMED("The session is not confirmed any more"),
  MOVED("The session was moved"),
  BEGUN("The session has begun"),
  UNKNOWN("Somebody of the session is not known any more");

  private final String sentence;

  DropReason(String sentence) {
    this.sentence = sentence;
  }

  /** For people. */
  public String sentence() {
    return sentence;
  }
}
