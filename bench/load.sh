# The load: SIPp's scenarios, its phones, and what it counted. Sourced by run.

caller_port=$((20000 + HUB_OFFSET)) callee_port=$((20010 + HUB_OFFSET))

# Lines for SIPp: all of them, or each caller with whom it calls.
lines() { awk -v n="$users" 'BEGIN { print "SEQUENTIAL"; for (i = 100000; i < 100000 + n; i++) print i ";[authentication username=" i " password=pw" i "];" }'; }
pairs() { awk -v n="$users" 'BEGIN { print "SEQUENTIAL"; for (i = 100000; i < 100000 + n / 2; i++) print i ";[authentication username=" i " password=pw" i "];" i + n / 2 ";" }'; }

sipp_in() { # directory scenario port, options of SIPp
  local dir=$1 scenario=$2 port=$3
  shift 3
  mkdir -p "$dir"
  cp "$here/scenarios/$scenario.xml" "$dir/"
  (cd "$dir" && sipp -sf "$scenario.xml" -i 127.0.0.1 -p "$port" -mi 127.0.0.1 -mp $((port + 4)) -nostdin -key domain load.example \
    -watchdog_major_maxtriggers 1000 -watchdog_minor_maxtriggers 10000 -trace_err -error_file "$scenario.errors" "$@" >"$scenario.out" 2>&1 </dev/null)
}

load() { # server kind rate seconds directory
  local target callee
  target=127.0.0.1:$(sip_port "$1")
  mkdir -p "$5"
  if [[ $2 == registrations ]]; then
    lines >"$5/lines.csv"
    drive "$5" register "$3" "$4" -inf lines.csv -key contact "$callee_port" "$target"
  else
    pairs >"$5/pairs.csv"
    sipp_in "$5" callee "$callee_port" "$target" &
    callee=$!
    drive "$5" caller "$3" "$4" -inf pairs.csv "$target"
    sleep 1
    end_tree "$callee"
  fi
}

# Failures are counted, not the end of the benchmark.
drive() { # directory scenario rate seconds, options of SIPp
  local dir=$1 scenario=$2 rate=$3 time=$4
  shift 4
  sipp_in "$dir" "$scenario" "$caller_port" -r "$rate" -m $((rate * time)) -l $((rate * 10)) -trace_stat -stf stat.csv -fd 1 -trace_rtt -rtt_freq 100 "$@" || true
}

end_tree() { # pid
  local child
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do end_tree "$child"; done
  kill "$1" 2>/dev/null && wait "$1" 2>/dev/null || true
}

# A column of SIPp's last line of statistics.
counted() { # directory column
  awk -F';' -v name="$2" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) column = i } END { print $column }' "$1/stat.csv"
}

# Times in ms at which 50 and 99 of 100 were done.
percentiles() { # directory
  cat "$1"/*_rtt.csv | grep -E '^[0-9]' | cut -d';' -f2 | sort -n | awk '{ t[NR] = $1 } END { printf "%.1f %.1f", t[int(NR * 0.5 + 0.5)], t[int(NR * 0.99 + 0.5)] }'
}
