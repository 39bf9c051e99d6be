# The service as anybody starts it: bin/serve, told where the database is.

readonly SECRET=a-secret-of-the-benchmark-and-of-nothing-else
SERVER=

# start_server [DATABASE]; sets SERVER (pid), URL and START_MS, the time until it was ready.
start_server() {
  local port began
  port=$(free_port)
  URL=http://127.0.0.1:$port
  began=$(date +%s%3N)
  BOOKING_PORT=$port BOOKING_JWT_SECRET=$SECRET BOOKING_DATABASE_USER=postgres \
    BOOKING_DATABASE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/${1:-booking} \
    "$ROOT/bin/serve" >"$WORK/server.log" 2>&1 &
  SERVER=$!
  until curl -sf -o /dev/null "$URL/health/ready"; do
    kill -0 "$SERVER" 2>/dev/null || die "the server ended: see $WORK/server.log"
    [ $(($(date +%s%3N) - began)) -lt 60000 ] || die "the server is not ready: see $WORK/server.log"
    sleep 0.02
  done
  START_MS=$(($(date +%s%3N) - began))
}

stop_server() {
  [ -n "$SERVER" ] || return 0
  kill "$SERVER" 2>/dev/null && wait_gone "$SERVER"
  SERVER=
}

pool_size() { sql "select count(*) from pg_stat_activity where application_name = 'booking'"; }

# memory VmRSS|VmHWM, in MB
memory() { awk -v what="$1:" '$1 == what { print int($2 / 1024) }' "/proc/$SERVER/status"; }
