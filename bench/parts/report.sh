# What was measured, as Markdown.

# target KIND CONNECTIONS: at least, stretch
target() {
  case $1-$2 in
    create-32) echo 0.50 0.75 ;;
    get-32) echo 0.40 0.55 ;;
    list-32) echo 0.50 0.65 ;;
    availability7-32) echo 0.40 0.60 ;;
    availability30-32 | scheduled30-32) echo 0.60 0.85 ;;
    create-8) echo 0.45 - ;;
    get-8) echo 0.33 - ;;
    list-8) echo 0.40 - ;;
    availability7-8) echo 0.35 - ;;
    availability30-8 | scheduled30-8) echo 0.55 - ;;
    *) echo - - ;;
  esac
}

# column SIDE KIND CONNECTIONS FIELD: that field of every round
column() { awk -v s="$1" -v k="$2" -v c="$3" -v f="$4" '$1 == s && $2 == k && $3 == c { print $f }' "$RESULTS"; }

# ratios KIND CONNECTIONS: HTTP to pgbench, of the runs of one round
ratios() {
  awk -v k="$1" -v c="$2" '
    $1 == "http" && $2 == k && $3 == c { http[$4] = $5 }
    $1 == "pgbench" && $2 == k { pg[$4] = $5 }
    END { for (round in http) if (pg[round] > 0) print http[round] / pg[round] }' "$RESULTS"
}

row() {
  local http pg ratio p50 p99 errors others
  http=$(column http "$1" "$2" 5 | median)
  pg=$(column pgbench "$1" "$POOL" 5 | median)
  ratio=$(ratios "$1" "$2" | median)
  p50=$(column http "$1" "$2" 6 | median)
  p99=$(column http "$1" "$2" 7 | median)
  errors=$(column http "$1" "$2" 8 | awk '{ sum += $1 } END { print sum }')
  others=$({ column http "$1" "$2" 9; column pgbench "$1" "$POOL" 9; } | sort -g | tail -n 1)
  echo "$1 $2 $http $pg $ratio $(target "$1" "$2") $p50 $p99 $errors $others" | awk '{
    verdict = $6 == "-" ? "" : $5 >= $6 ? (($7 != "-" && $5 >= $7) ? " ++" : " +") : " missed"
    printf "| %s | %d | %d | %d | %.2f%s | %s / %s | %.1f | %.1f | %.1f | %d | %s%s |\n",
      $1, $2, $3, $4, $5, verdict, $6, $7, $8 / 1000, $9 / 1000, $9 / $8, $10, $11,
      ($11 > 5 ? " noisy" : "") }'
}

refusals_per_create() {
  echo "$(column http taken 32 5 | median) $(column http create 32 5 | median)" |
    awk 'NF == 2 && $2 > 0 { printf "%.2f", $1 / $2 } NF != 2 { printf "-" }'
}

report() {
  local kind connections
  echo
  echo "$(date -u +%F), $(nproc) processors, $(sql 'select count(*) from booking') bookings at the end;" \
    "$REPEAT rounds of $SECONDS_EACH s after $WARM s of warm-up; pgbench with $POOL connections"
  echo
  echo "| endpoint | connections | HTTP /s | pgbench /s | ratio | at least / stretch | p50 ms | p99 ms | p99/p50 | errors | others' CPU %, worst |"
  echo "|---|---|---|---|---|---|---|---|---|---|---|"
  for kind in $KINDS; do
    for connections in $CONNECTIONS; do row "$kind" "$connections"; done
  done
  echo
  echo "| | measured | target |"
  echo "|---|---|---|"
  echo "| refusals of a taken time per create, 32 connections | $(refusals_per_create) | 1.00 |"
  echo "| ready after start, ms (median of 3) | $READY_MS | 2000 |"
  echo "| resident idle, MB | $IDLE_MB | 200 |"
  echo "| resident under load, MB (peak) | $PEAK_MB | 400 |"
}
