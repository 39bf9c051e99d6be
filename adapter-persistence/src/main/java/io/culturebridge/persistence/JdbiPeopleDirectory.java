package io.culturebridge.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.people.StoredPerson;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * {@link PeopleDirectory} on PostgreSQL. Whom a request came from is remembered for a few seconds,
 * so that a request costs one round trip and not two; what another node stored acts that much
 * later.
 */
final class JdbiPeopleDirectory implements PeopleDirectory {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST_REMEMBERED = 50_000;

  private static final String FIND =
      "select " + PersonRow.columns("p") + ", p.managed from person p where p.id = :id";

  /** Stores a newcomer, or what the claims say anew; nothing of somebody stored by hand. */
  private static final String FOLLOW_CLAIMS =
      """
      insert into person as p (id, role, name, email, active, timezone)
      values (:id, :role, :name, :email, :active, :timezone)
      on conflict (id) do update set name = excluded.name, email = excluded.email
        where not p.managed
      """;

  private static final String STORE =
      """
      insert into person as p (id, role, name, email, active, timezone, managed)
      values (:id, :role, :name, :email, :active, :timezone, true)
      on conflict (id) do update
        set role = excluded.role, name = excluded.name, email = excluded.email,
            active = excluded.active, timezone = excluded.timezone, managed = true
      """;

  private static final String ACTIVE_COACHES =
      """
      select total.of_all, page.*
      from (select count(*) as of_all from person where role = 'coach' and active) total
      left join (
        select %s from person p where p.role = 'coach' and p.active
        order by p.name, p.id limit :limit offset :skip
      ) page on true
      order by page.name, page.id
      """
          .formatted(PersonRow.columns("p"));

  private final Sql sql;
  private final AtomicLong stores = new AtomicLong();
  private final Cache<UserId, Recognised> recognised =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

  JdbiPeopleDirectory(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Person recognise(Person claimed) {
    var remembered = recognised.getIfPresent(claimed.id());
    if (remembered != null && remembered.claimed.equals(claimed)) {
      return remembered.stored;
    }
    long before = stores.get();
    var stored = sql.run(handle -> recognise(handle, claimed));
    remember(new Recognised(claimed, stored), before);
    return stored;
  }

  /** Unless somebody was stored since then, and what was read may be of the time before. */
  private void remember(Recognised read, long since) {
    recognised
        .asMap()
        .compute(read.claimed.id(), (id, last) -> stores.get() == since ? read : null);
  }

  private static Person recognise(Handle handle, Person claimed) {
    var known = find(handle, claimed.id());
    var after = known.map(row -> row.seenWith(claimed)).orElse(claimed);
    if (known.isPresent() && known.get().person.equals(after)) {
      return after;
    }
    PersonRow.bind(handle.createUpdate(FOLLOW_CLAIMS), after).execute();
    return find(handle, claimed.id()).map(Row::person).orElse(after);
  }

  @Override
  public Optional<Person> find(UserId id) {
    return sql.run(handle -> find(handle, id)).map(Row::person);
  }

  @Override
  public boolean store(Person person) {
    return change(person.id(), known -> person).isNew();
  }

  @Override
  public StoredPerson change(UserId id, Function<Optional<Person>, Person> change) {
    var stored = sql.run(handle -> handle.inTransaction(alone -> change(alone, id, change)));
    stores.incrementAndGet();
    recognised.invalidate(id);
    return stored;
  }

  private static StoredPerson change(
      Handle handle, UserId id, Function<Optional<Person>, Person> change) {
    Sql.awaitLock(handle, id.value());
    var known = find(handle, id).map(Row::person);
    var person = change.apply(known);
    PersonRow.bind(handle.createUpdate(STORE), person).execute();
    return new StoredPerson(person, known.isEmpty());
  }

  @Override
  public CoachPage activeCoaches(long skip, int limit) {
    var found =
        sql.run(handle ->
            CountedPage.read(
                handle.createQuery(ACTIVE_COACHES).bind("skip", skip).bind("limit", limit),
                PersonRow::map));
    return new CoachPage(found.items(), found.total());
  }

  private static Optional<Row> find(Handle handle, UserId id) {
    return handle
        .createQuery(FIND)
        .bind("id", id.value())
        .map((row, context) -> new Row(PersonRow.map(row, 1), row.getBoolean(1 + PersonRow.WIDTH)))
        .findOne();
  }

  private record Recognised(Person claimed, Person stored) {}

  private record Row(Person person, boolean managed) {

    Person seenWith(Person claimed) {
      var claims = new PersonUpdate(null, claimed.name(), claimed.email(), null, null);
      return managed ? person : claims.applyTo(person);
    }
  }
}
