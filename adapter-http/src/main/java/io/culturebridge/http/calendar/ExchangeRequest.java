package io.culturebridge.http.calendar;

import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.VisibleText;

/** What somebody came back with from a provider. Never printed. */
record ExchangeRequest(String redirectUri, String code, String state) {

  private static final int LONGEST = 2_048;

  static ExchangeRequest of(BodyInput input) {
    var redirectUri = input.query("redirect_uri").required();
    var code = input.body().text("code").as(VisibleText.ofAtMost(LONGEST)).required();
    var state = input.body().text("state").as(VisibleText.ofAtMost(LONGEST)).required();
    return new ExchangeRequest(redirectUri.get(), code.get(), state.get());
  }

  /** Keeps the code and the state out of logs. */
  @Override
  public String toString() {
    return "ExchangeRequest";
  }
}
