# One measurement each, written as a line to $WORK/results.

readonly RESULTS=$WORK/results
readonly THREADS=2
FIRST_SLOT=0

# Ticks of CPU time: all that was taken on this machine, and our part of it. Interrupts, which
# belong to nobody, are left out; time the hypervisor took is somebody else's.
cpu_ticks() {
  { cat /proc/stat; cat /proc/[0-9]*/stat 2>/dev/null || true; } |
    awk -v us="$$" -v server="$SERVER" -v postmaster="$(postmaster)" '
      $1 == "cpu" { all = $2 + $3 + $4 + $9 }
      /^[0-9]/ {
        pid = $1
        sub(/^.*\) /, "") # the name, which may hold anything
        if (pid == us || pid == server || pid == postmaster || $2 == postmaster) own += $12 + $13
        if (pid == us || pid == postmaster) own += $14 + $15 # children that ended
      }
      END { print all, own }'
}

# others BEFORE AFTER MICROSECONDS: percent of all processors that other processes took.
others() {
  echo "$1 $2 $3" | awk -v processors="$(nproc)" -v hertz="$(getconf CLK_TCK)" '{
    taken = ($3 - $1) - ($4 - $2)
    printf "%.1f", 100 * (taken < 0 ? 0 : taken) / ($5 / 1e6 * hertz * processors) }'
}

# run_wrk KIND CONNECTIONS SECONDS: its result line into RESULT, others' share into OTHERS.
run_wrk() {
  local before after
  before=$(cpu_ticks)
  wrk -t "$(($2 < THREADS ? $2 : THREADS))" -c "$2" -d "$3s" --timeout 10s -s "$BENCH/wrk/load.lua" "$URL" \
    -- "$1" "$LISTS" "$FIRST_SLOT" "$THREADS" >"$WORK/wrk.log" 2>&1 || die "see $WORK/wrk.log"
  after=$(cpu_ticks)
  RESULT=$(sed -n 's/^result //p' "$WORK/wrk.log")
  [ -n "$RESULT" ] || die "wrk gave no result: see $WORK/wrk.log"
  OTHERS=$(others "$before" "$after" "$(echo "$RESULT" | cut -d ' ' -f 2)")
  FIRST_SLOT=$((FIRST_SLOT + THREADS * $(echo "$RESULT" | cut -d ' ' -f 8)))
}

# measure_http KIND CONNECTIONS SECONDS ROUND
measure_http() {
  local rows errors requests micros p50 p99 bad refused broken
  rows=$(bookings)
  run_wrk "$1" "$2" "$3"
  read -r requests micros p50 p99 bad refused broken _ <<<"$RESULT"
  errors=$((bad + broken))
  case $1 in
    taken) errors=$((requests - refused + broken)) ;;
    create) check_growth $(($(bookings) - rows)) "$requests" "$2" "$bad" ;;
  esac
  record http "$1" "$2" "$4" "$(per_second "$requests" "$micros")" "$p50" "$p99" "$errors" "$OTHERS"
}

# Every create that was answered is in the table, and none but those on their way when wrk stopped.
check_growth() {
  local surplus=$(($1 - ($2 - $4)))
  [ "$surplus" -ge 0 ] && [ "$surplus" -le "$3" ] ||
    die "$2 answers, $4 of them refusals, but $1 new bookings: nothing is proved"
}

# measure_pgbench KIND SECONDS ROUND
measure_pgbench() {
  local scripts=(-f "$1.sql") days=0 part=$3 tps before after rows
  case $1 in
    availability*) scripts=(-f availability.sql) days=${1#availability} ;;
    scheduled*) scripts=(-f scheduled.sql) days=${1#scheduled} ;;
    # slots of its own, which create has not taken
    browse) scripts=(-f availability.sql@9 -f create.sql@1) days=30 part=$((REPEAT + $3)) ;;
  esac
  rows=$(bookings)
  before=$(cpu_ticks)
  (cd "$BENCH/pgbench" && PGOPTIONS='-c random_page_cost=1.1' exec pgbench -n -M prepared \
    -c "$POOL" -j "$THREADS" -T "$2" -D n=0 -D days="$days" -D clients="$POOL" -D round="$part" \
    -D share=$((900000 / 2 / REPEAT / POOL)) "${scripts[@]}") >"$WORK/pgbench.log" 2>&1 ||
    die "see $WORK/pgbench.log"
  sleep 0.3 # its sessions end a little later, and only then is their time the postmaster's
  after=$(cpu_ticks)
  tps=$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$WORK/pgbench.log")
  if [ "$1" = create ]; then
    check_growth $(($(bookings) - rows)) "$(sed -n 's/^number of .* processed: //p' "$WORK/pgbench.log")" 0 0
  fi
  record pgbench "$1" "$POOL" "$3" "$tps" 0 0 0 "$(others "$before" "$after" $(($2 * 1000000)))"
}

bookings() { sql 'select count(*) from booking'; }

per_second() { awk -v n="$1" -v micros="$2" 'BEGIN { printf "%.0f", n / micros * 1e6 }'; }

# side kind connections round per-second p50 p99 errors others
record() {
  echo "$*" >>"$RESULTS"
  say "$(printf '%-8s%-15s%3s connections, round %s: %8.0f per second, others %s %%' "$1" "$2" "$3" \
    "$4" "$5" "$9")"
}
