# What was measured: one line a round in target/rounds.csv, and the tables. Sourced by run.

ticks_per_second=$(getconf CLK_TCK)

note() { # server kind round ticks directory
  local done failed again cpu
  done=$(counted "$5" "SuccessfulCall(C)") failed=$(counted "$5" "FailedCall(C)") again=$(counted "$5" "Retransmissions(C)")
  cpu=$(awk -v t="$4" -v hz="$ticks_per_second" -v n="$done" 'BEGIN { printf "%.3f", n ? t / hz / n * 1000 : 0 }')
  echo "$2 $1 $3 $cpu $(percentiles "$5") $failed $again $(counted "$5" "CallRate(C)") $(cut -d' ' -f1 /proc/loadavg)" | tee -a "$work/rounds.csv" |
    awk '{ printf "round %s %-8s %6.3f CPU-s/1000, p50 %s ms, p99 %s ms, %d failed, %d sent again, %s/s, load average %s\n", $3, $2, $4, $5, $6, $7, $8, $9, $10 }'
}

note_memory() { # before|after kind
  local server line="$2 $1 heap $(heap)"
  for server in "${servers[@]}"; do line+=" $server $(memory "$server")"; done
  echo "$line" | tee -a "$work/memory.csv"
}

# Medians of the rounds without failures, and how many those were.
table() { # kind
  local server
  echo
  echo "| $1 | CPU-s per 1000 | p50 ms | p99 ms | sent again | rounds without failure |"
  echo "|---|---|---|---|---|---|"
  for server in "${servers[@]}"; do
    echo "| $server | $(median "$1" "$server" 4) | $(median "$1" "$server" 5) | $(median "$1" "$server" 6) | $(median "$1" "$server" 8) | $(clean "$1" "$server") of $rounds |"
  done
  echo
  awk -v kind="$1" '$1 == kind { printf "%s: heap of the hub after a collection %s MB; memory in MB:", $2, $4; for (i = 5; i < NF; i += 2) printf " %s %s", $i, $(i + 1); print "" }' "$work/memory.csv"
  echo
}

rounds_of() { awk -v kind="$1" -v server="$2" '$1 == kind && $2 == server && $7 == 0' "$work/rounds.csv"; }
clean() { rounds_of "$1" "$2" | wc -l; }
median() { rounds_of "$1" "$2" | cut -d' ' -f"$3" | sort -n | awk '{ v[NR] = $1 } END { print NR ? (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) : "-" }'; }

describe() {
  echo "$(date -u +%F), $(git -C "$top" rev-parse --short HEAD 2>/dev/null), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), $(awk '/MemTotal/ { printf "%d GB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r)"
  echo "$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -n 2p); $(sipp -v 2>/dev/null | sed -n 's/^ *\(SIPp v[^ -]*\).*/\1/p' | head -1); $(PATH=$PATH:/usr/sbin kamailio -v 2>/dev/null | sed -n 's/^version: \(kamailio [^ ]*\).*/\1/p'); load average $(cut -d' ' -f1-3 /proc/loadavg)"
  echo "$users lines; warm-up $warmup s at half and $warmup s at the full rate; $drain s after each round of the hub count too"
}
