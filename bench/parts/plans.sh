# Plans of what one kind of request makes the service send.

readonly PLANS=$WORK/plans
FAULTS=0

# expect KIND INDEX...: the plans use each index, and scan no big table from end to end.
expect() {
  local kind=$1 index
  shift
  collect_plans "$kind"
  say "$kind: $(grep -c 'Query Text:' "$PLANS/$kind.all") plans, $(grep -c 'Query Text:' "$PLANS/$kind") different"
  cat "$PLANS/$kind"
  grep -q 'Query Text:' "$PLANS/$kind" || fault "$kind: no plan was seen"
  for index in "$@"; do
    grep -qE "(using|on) $index( |$)" "$PLANS/$kind" || fault "$kind: no plan uses $index"
  done
  ! grep -qE 'Seq Scan on (booking|booking_change|idempotency_key)( |$)' "$PLANS/$kind" ||
    fault "$kind: reads a whole table"
}

fault() {
  say "FAULT  $*"
  FAULTS=$((FAULTS + 1))
}

verdict() {
  [ "$FAULTS" = 0 ] || die "$FAULTS faults; the plans are in $PLANS"
  say "every plan is as it should be; they are in $PLANS"
}

# All plans of so many requests that every connection has long planned for good, one of each shape.
collect_plans() {
  local from
  from=$(wc -c <"$WORK/postgres.log")
  run_wrk "$1" 8 3
  tail -c "+$((from + 1))" "$WORK/postgres.log" |
    awk '/^[^\t]/ { inside = /^booking LOG:  duration: .* plan:$/ } inside' >"$PLANS/$1.all"
  different_plans <"$PLANS/$1.all" >"$PLANS/$1"
}

# The first plan of those that differ in nothing but figures and values.
different_plans() {
  awk '
    function flush() {
      if (shape != "" && !(shape in seen)) { seen[shape]; printf "%s", plan }
      plan = shape = ""
    }
    /^booking LOG:/ { flush(); plan = "\n"; next }
    {
      plan = plan $0 "\n"
      if (/Query Parameters|Buffers:|Heap Blocks|Planning|Rows Removed|Heap Fetches|Memory/) next
      line = $0
      gsub(/\([^()]*(rows|cost)=[^()]*\)/, "", line)
      gsub(/\047[^\047]*\047|[0-9]+/, "?", line)
      shape = shape line
    }
    END { flush() }'
}
