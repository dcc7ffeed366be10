#!/bin/bash
# Proves that a screen which vanishes without a word is noticed: a client in a network of its own listens to the stream, then
# nothing of what it says arrives any more. The connection must be closed within a minute, with the settings as they are; "quick" shortens them for a first look.
# Needs the built application, curl, iproute2, and the right to make a network.
#   packaging/test/vanished.sh [FOLDER OF quarkus-app] [quick]
set -euo pipefail
# shellcheck source=packaging/test/steps.sh
. "$(dirname "$0")/steps.sh"

here=$(cd "$(dirname "$0")/.." && pwd)
app=${1:-$here/../target/quarkus-app}
options=(-Dcharon.stream.keepalive=15s)
[ "${2:-}" != quick ] || options=(-Dcharon.stream.keepalive=1s -Dcharon.stream.silence-timeout=5s)
work=$(mktemp -d)
net="charon-$$"
port=$(free_port)
charon=""

leave() {
    ip netns pids "$net" 2>/dev/null | xargs -r kill 2>/dev/null || true
    [ -z "$charon" ] || kill "$charon" 2>/dev/null || true
    wait 2>/dev/null || true
    ip netns delete "$net" 2>/dev/null || true
    ip link delete "c$$" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

ready() { curl -sf -o /dev/null "http://localhost:$port/q/health/ready"; }
listening() {
    [ "$(curl -sf "http://localhost:$port/q/metrics" | sed -n 's/^charon_stream_subscribers{audience="player",*} //p')" = "$1" ]
}

step "a network with one client in it"
ip netns add "$net" 2>/dev/null || { echo "No network can be made here; not tried." && exit 0; }
ip link add "c$$" type veth peer name "p$$" netns "$net"
ip address add 198.51.100.1/30 dev "c$$"
ip link set "c$$" up
ip -n "$net" address add 198.51.100.2/30 dev "p$$"
ip -n "$net" link set "p$$" up

step "Charon on port $port"
java -Xmx160m -XX:TieredStopAtLevel=1 -Dquarkus.http.port="$port" -Dcharon.data.dir="$work/data" -Dcharon.gm.password=styx \
    "${options[@]}" -jar "$app/quarkus-run.jar" >"$work/charon.log" 2>&1 &
charon=$!
eventually 120 ready || { cat "$work/charon.log" && fail "no Charon"; }

step "the client listens, and so does one at home"
ip netns exec "$net" curl -sN --noproxy '*' -o "$work/far" "http://198.51.100.1:$port/api/active-view/stream/" &
curl -sN -o "$work/near" "http://localhost:$port/api/active-view/stream/" &
eventually 60 listening 2.0 || fail "the streams did not open"

step "nothing of what the client says arrives any more"
ip -n "$net" route add blackhole 198.51.100.1/32
cut=$SECONDS
eventually 60 listening 1.0 || fail "the vanished client still counts after a minute"
echo "   closed after $((SECONDS - cut)) s"
sleep 2
listening 1.0 || fail "the one at home was closed too"
echo "All of it works."
