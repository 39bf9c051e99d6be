# Paths, messages, and putting away what was started. Sourced by bench/run and bench/explain.

readonly BENCH=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT=$(dirname "$BENCH")
readonly WORK=$BENCH/work
readonly LISTS=$WORK/lists

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*" >&2; }
die() { say "$*"; exit 1; }

# need COMMAND PACKAGE
need() { command -v "$1" >/dev/null || die "missing: $1 (on Debian: apt-get install $2)"; }

need_tools() {
  need wrk wrk
  need pgbench postgresql-contrib
  need psql postgresql-client
  need unzip unzip
  need xz xz-utils
  need curl curl
}

free_port() {
  local port
  while true; do
    port=$(shuf -i 20000-32000 -n 1)
    (: </dev/tcp/127.0.0.1/"$port") 2>/dev/null || break
  done
  echo "$port"
}

# Waits until PID is gone, 30 s at most.
wait_gone() {
  local try
  for try in $(seq 300); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  die "process $1 does not end"
}

put_away() {
  stop_server
  stop_postgres
}

median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
