# The servers under load: the hub, and Kamailio as reference when it is installed. Sourced by run.

work=$here/target
hub_sip=$((5060 + HUB_OFFSET)) kamailio_sip=$((5070 + HUB_OFFSET))
hub_pid= kamailio_pid=
servers=(hub)

prepare() {
  rm -rf "$work"
  mkdir -p "$work/kamailio"
  [[ ${BENCH_REFERENCE:-} == no ]] || ! PATH=$PATH:/usr/sbin command -v kamailio >/dev/null || servers+=(kamailio)
}

start_servers() {
  start_hub
  [[ ${#servers[@]} == 1 ]] || start_kamailio
}

start_hub() { # with the sample: true or false
  local flight=${BENCH_FLIGHT:+-XX:StartFlightRecording=filename=$BENCH_FLIGHT,settings=profile}
  HUB_DATA_DIR=$work/data HUB_LOAD_USERS=$users HUB_SAMPLE=${1:-false} HUB_JAVA_OPTS="-Xmx1g ${HUB_JAVA_OPTS:-} $flight" \
    "$top/ear/src/main/server/start" "$top/ear/target/server" "$top/ear/target/hub.ear" "$(ls "$top"/ejb/target/ejb-*.jar)" \
    >"$work/hub.log" 2>&1 &
  hub_pid=$!
  until grep -q "^The hub is ready" "$work/hub.log"; do
    kill -0 $hub_pid 2>/dev/null || { cat "$work/hub.log" >&2; fail "The hub did not start."; }
    sleep 0.5
  done
}

start_kamailio() {
  sed "s/LISTEN/127.0.0.1:$kamailio_sip/; s/USERS/$users/" "$here/kamailio.cfg" >"$work/kamailio/kamailio.cfg"
  PATH=$PATH:/usr/sbin kamailio -DD -m 256 -f "$work/kamailio/kamailio.cfg" -Y "$work/kamailio" -w "$work/kamailio" >"$work/kamailio.log" 2>&1 &
  kamailio_pid=$!
  sleep 3
  kill -0 $kamailio_pid 2>/dev/null || { tail "$work/kamailio.log" >&2; fail "Kamailio did not start (BENCH_REFERENCE=no does without)."; }
}

stop_servers() {
  [[ -z $kamailio_pid ]] || kill "$kamailio_pid" 2>/dev/null || true
  [[ -z $hub_pid ]] || kill "$hub_pid" 2>/dev/null || true
  wait
}

root_of() { local pid=$1_pid; echo "${!pid}"; }
sip_port() { local port=$1_sip; echo "${!port}"; }

# All processes of a server.
tree() { # server
  sed 's/ (.*) / /' /proc/[0-9]*/stat 2>/dev/null | awk -v root="$(root_of "$1")" '
    { parent[$1] = $3 }
    END { for (p in parent) { q = p; while (q != root && q in parent) q = parent[q]; if (q == root) print p } }'
}

# User and system time of all of them, in ticks.
cpu_ticks() { # server
  local pid
  for pid in $(tree "$1"); do sed 's/ (.*) / /' "/proc/$pid/stat" 2>/dev/null || true; done | awk '{ ticks += $13 + $14 } END { print ticks + 0 }'
}

# Memory of all of them in MB; what they share counts once.
memory() { # server
  local pid
  for pid in $(tree "$1"); do grep ^Pss: "/proc/$pid/smaps_rollup" 2>/dev/null || true; done | awk '{ kb += $2 } END { printf "%d", kb / 1024 }'
}

# Heap in MB that is in use when everything that can be collected was.
heap() {
  local jvm jcmd=${JAVA_HOME:+$JAVA_HOME/bin/}jcmd
  jvm=$(tree hub | while read -r pid; do [[ $(cat "/proc/$pid/comm" 2>/dev/null) != java ]] || echo "$pid"; done)
  "$jcmd" "$jvm" GC.run >/dev/null
  "$jcmd" "$jvm" GC.heap_info | awk 'match($0, /used [0-9]+K/) && !done { printf "%d", substr($0, RSTART + 5, RLENGTH - 6) / 1024; done = 1 }'
}
