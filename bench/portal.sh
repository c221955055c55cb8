# The portal under load: Home at a steady rate, and pages that stay open. Sourced by run.

portal_load() { # words of PortalLoad
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$top/web/src/test/java/lu/fix4bizz/hub/portal/PortalLoad.java" "http://localhost:$((8080 + HUB_OFFSET))" "$@"
}

bench_portal() { # rate pages
  prepare
  trap stop_servers EXIT
  start_hub true
  describe
  bench_home "$1"
  bench_push "$2"
}

bench_home() { # rate
  local round before
  echo "## home: $1/s for $seconds s, $rounds rounds"
  portal_load home $(($1 / 2)) "$warmup"
  portal_load home "$1" "$warmup"
  for ((round = 1; round <= rounds; round++)); do
    before=$(cpu_ticks hub)
    portal_load home "$1" "$seconds"
    awk -v t=$(($(cpu_ticks hub) - before)) -v hz="$ticks_per_second" -v n=$(($1 * seconds)) 'BEGIN { printf "round: %.1f ms of CPU time a page\n", t / hz / n * 1000 }'
  done
}

# Heap that open pages hold: everything that can be collected was, before and while they are open.
bench_push() { # pages
  local before pages
  echo "## push: $1 pages open"
  before=$(heap)
  coproc pages_open { portal_load push "$1"; }
  read -r pages <&"${pages_open[0]}"
  echo "$pages: heap $before MB before, $(heap) MB with them; $(memory hub) MB resident"
  echo >&"${pages_open[1]}"
  cat <&"${pages_open[0]}"
}
