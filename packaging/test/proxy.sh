#!/bin/bash
# Proves the sample configurations of nginx and Caddy, each where it is installed: TLS, HTTP/2, the login and its cookie, the
# streams, who may write, and that no client becomes another by claiming so. Needs the built application, curl and openssl.
#   packaging/test/proxy.sh [FOLDER OF quarkus-app]
set -euo pipefail
# shellcheck source=packaging/test/steps.sh
. "$(dirname "$0")/steps.sh"

here=$(cd "$(dirname "$0")/.." && pwd)
app=${1:-$here/../target/quarkus-app}
work=$(mktemp -d)
chmod 755 "$work"
started=()

leave() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    for process in "${started[@]}"; do wait "$process" 2>/dev/null || true; done
    rm -rf "$work"
}
trap leave EXIT

charon=$(free_port)
step "Charon on port $charon"
java -Xmx160m -XX:TieredStopAtLevel=1 -Dquarkus.http.port="$charon" -Dcharon.data.dir="$work/data" -Dcharon.gm.password=styx \
    -Dcharon.stream.keepalive=1s -jar "$app/quarkus-run.jar" >"$work/charon.log" 2>&1 &
started+=($!)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=table.example \
    -addext subjectAltName=DNS:table.example -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
eventually 90 curl -sf -o /dev/null "http://localhost:$charon/q/health/ready" || { cat "$work/charon.log" && fail "no Charon"; }

# The sample as it is, on ports that a test may have.
start_nginx() {
    mkdir -p "$work/nginx"
    sed -e "s/listen 443/listen $1/" -e "s/listen 80;/listen $(free_port);/" -e "s/127.0.0.1:8080/127.0.0.1:$charon/" \
        -e "s|/etc/charon/tls|$work|" "$here/proxy/nginx.conf" >"$work/nginx/site.conf"
    cat >"$work/nginx/nginx.conf" <<EOF
daemon off;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events {}
http {
    access_log off;
    client_body_temp_path $work/nginx/body;
    proxy_temp_path $work/nginx/proxy;
    fastcgi_temp_path $work/nginx/fastcgi;
    uwsgi_temp_path $work/nginx/uwsgi;
    scgi_temp_path $work/nginx/scgi;
    include $work/nginx/site.conf;
}
EOF
    nginx -c "$work/nginx/nginx.conf" &
    started+=($!)
}

start_caddy() {
    mkdir -p "$work/caddy"
    # With the certificate at hand instead of one from the internet, and without its control port.
    sed -e "s/^table.example/https:\/\/table.example:$1/" -e "s/# tls internal/tls $(sed 's/[\/&]/\\&/g' <<<"$work/certificate.pem $work/key.pem")/" \
        -e "s/127.0.0.1:8080/127.0.0.1:$charon/" "$here/proxy/Caddyfile" >"$work/caddy/site"
    { printf '{\n\tadmin off\n\tauto_https disable_redirects\n}\n' && cat "$work/caddy/site"; } >"$work/caddy/Caddyfile"
    HOME=$work/caddy XDG_DATA_HOME=$work/caddy XDG_CONFIG_HOME=$work/caddy \
        caddy run --adapter caddyfile --config "$work/caddy/Caddyfile" >"$work/caddy/log" 2>&1 &
    started+=($!)
}

ask() {
    curl -s --cacert "$work/certificate.pem" --resolve "table.example:$port:127.0.0.1" "$@"
}

answers_or_ended() {
    ask -f -o /dev/null "$site/q/health/ready" || ! kill -0 "$proxy" 2>/dev/null
}

login() {
    ask -o /dev/null -w '%{http_code}' -d j_username=gm -d "j_password=$1" "${@:2}" "$site/j_security_check"
}

prove() {
    local guesses=() attempt
    port=$(free_port)
    site=https://table.example:$port
    "start_$1" "$port"
    proxy=${started[-1]}
    if ! eventually 30 answers_or_ended || ! kill -0 "$proxy" 2>/dev/null; then
        cat "$work/$1"/*log && fail "$1 does not answer"
    fi

    step "$1: HTTP/2, the login, and its cookie"
    [ "$(ask -o /dev/null -w '%{http_version}' "$site/terminal/")" = 2 ] || fail "not HTTP/2"
    [ "$(login styx -H "Origin: $site" -c "$work/cookies" -D "$work/headers")" = 200 ] || fail "the GM is refused"
    grep -qi '^set-cookie: quarkus-credential=.*; *secure' "$work/headers" || fail "the cookie may leave TLS"
    [ "$(login styx -H "Origin: http://table.example:$port")" = 403 ] || fail "another scheme may write"
    [ "$(login styx -H 'Origin: https://evil.example')" = 403 ] || fail "another site may write"

    step "$1: eight streams at once, each event when it happens"
    for screen in 1 2 3 4 5 6 7 8; do
        # No output buffer, or curl itself would hold events back.
        ask -N "$site/api/active-view/stream/" >"$work/screen-$screen" &
        started+=($!)
    done
    for screen in 1 2 3 4 5 6 7 8; do
        eventually 30 grep -q '"view_type":"STANDBY"' "$work/screen-$screen" || fail "screen $screen shows nothing"
    done
    ask -f -o /dev/null -b "$work/cookies" -H "Origin: $site" -H 'Content-Type: application/json' -d '{"view_type":"BRIDGE"}' \
        "$site/api/gm/switch-view/" || fail "the view did not switch"
    for screen in 1 2 3 4 5 6 7 8; do
        eventually 30 grep -q '"view_type":"BRIDGE"' "$work/screen-$screen" || fail "screen $screen did not follow"
        eventually 30 grep -q '^event: ping\|^:' "$work/screen-$screen" || fail "screen $screen hears no sign of life"
    done
    ask -f -o /dev/null -b "$work/cookies" -H "Origin: $site" -H 'Content-Type: application/json' -d '{"view_type":"STANDBY"}' \
        "$site/api/gm/switch-view/"

    step "$1: a client that claims to be somebody else is still the same"
    for attempt in $(seq 11); do
        guesses+=("$(login guess -H "X-Forwarded-For: 198.51.100.$attempt" -H "Forwarded: for=198.51.100.$attempt" --interface "$2")")
    done
    [ "${guesses[9]}:${guesses[10]}" = 401:429 ] || fail "guesses were answered ${guesses[*]}"
    # Another client of the same proxy is not made to wait with it.
    [ "$(login guess --interface "$3")" = 401 ] || fail "one client's guesses keep another out"
}

proven=
if command -v nginx >/dev/null; then prove nginx 127.0.0.2 127.0.0.3 && proven+=" nginx"; fi
if command -v caddy >/dev/null; then prove caddy 127.0.0.4 127.0.0.5 && proven+=" Caddy"; fi
[ -n "$proven" ] || fail "neither nginx nor Caddy is installed"
echo "Works behind:$proven"
