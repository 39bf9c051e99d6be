package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.PendingAuthorization;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link PendingAuthorizations} on PostgreSQL: the state as a hash, the verifier encrypted. */
final class JdbiPendingAuthorizations implements PendingAuthorizations {

  private static final String KEEP =
      """
      with expired as (
        delete from pending_authorization where expires_at <= :now and state_hash <> :state
      )
      insert into pending_authorization as p
        (state_hash, person_id, provider, redirect_uri, code_verifier, expires_at)
      values (:state, :person, :provider, :redirect_uri, :code_verifier, :expires_at)
      on conflict (state_hash) do update
        set person_id = excluded.person_id, provider = excluded.provider,
            redirect_uri = excluded.redirect_uri, code_verifier = excluded.code_verifier,
            expires_at = excluded.expires_at
      """;

  private static final String TAKE =
      """
      delete from pending_authorization
      where state_hash = :state and person_id = :person and provider = :provider
        and redirect_uri = :redirect_uri and expires_at > :now
      returning code_verifier, expires_at
      """;

  private final Sql sql;
  private final TokenCipher cipher;

  JdbiPendingAuthorizations(Sql sql, TokenCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  @Override
  public void keep(String state, PendingAuthorization pending, Instant now) {
    var hash = Sha256.of(state);
    sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(KEEP), pending.account())
            .bind("state", hash)
            .bind("redirect_uri", pending.redirectUri())
            .bind("code_verifier", cipher.seal(pending.codeVerifier(), place(hash)))
            .bind("expires_at", pending.expiresAt())
            .bind("now", now)
            .execute());
  }

  @Override
  public Optional<PendingAuthorization> take(
      String state, CalendarAccount account, String redirectUri, Instant now) {
    return WrongEncryptionKeyException.passing(() ->
        sql.run(handle -> handle.inTransaction(tx -> take(tx, state, account, redirectUri, now))));
  }

  private Optional<PendingAuthorization> take(
      Handle handle, String state, CalendarAccount account, String redirectUri, Instant now) {
    var hash = Sha256.of(state);
    return ConnectionRow.bind(handle.createQuery(TAKE), account)
        .bind("state", hash)
        .bind("redirect_uri", redirectUri)
        .bind("now", now)
        .map((row, context) ->
            new PendingAuthorization(
                account,
                redirectUri,
                cipher.open(row.getString(1), place(hash)),
                row.getObject(2, OffsetDateTime.class).toInstant()))
        .findOne();
  }

  private static String place(byte[] hash) {
    return "pending_authorization/" + HexFormat.of().formatHex(hash);
  }
}
