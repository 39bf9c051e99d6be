package io.culturebridge.standins;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everybody at one provider. */
final class Accounts {

  private final Provider provider;
  private final Tokens tokens;
  private final ConcurrentMap<String, Account> byEmail = new ConcurrentHashMap<>();

  Accounts(Provider provider, Tokens tokens) {
    this.provider = provider;
    this.tokens = tokens;
  }

  /** Known or not: whoever is asked for exists. */
  Account account(String email) {
    return byEmail.computeIfAbsent(email, unknown -> new Account(unknown, provider, tokens));
  }
}
