#!/bin/bash
# Proves a Debian package in a Debian tree of its own: installs it, starts it as its service would, plays, upgrades, removes
# and purges it. Needs root, curl and a tree made beforehand:
#   debootstrap --variant=minbase bookworm TREE
# The package may be the native program's of this machine's kind, or the JVM's (then the tree needs the runtime it depends on,
# which apt in the tree fetches).
#   sudo packaging/test/package.sh TREE OLD.deb NEW.deb
set -euo pipefail
# shellcheck source=packaging/test/steps.sh
. "$(dirname "$0")/steps.sh"

[ $# -eq 3 ] || { sed -n '2,7p' "$0" && exit 2; }
tree=$(realpath "$1")
old=$(realpath "$2")
new=$(realpath "$3")
port=${PORT:-18080}
server=http://localhost:$port
running=

within() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
apt_install() {
    cp "$1" "$tree/tmp/charon.deb"
    within apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold /tmp/charon.deb >"$tree/tmp/apt.log" 2>&1 ||
        { cat "$tree/tmp/apt.log" && fail "apt could not install $1"; }
}

# The unit's own variables, then the settings, then the program: what the service manager would do.
start() {
    local unit=$tree/lib/systemd/system/charon.service settings=$tree/etc/charon/charon.env
    mapfile -t environment < <(
        sed -n 's/^Environment=//p' "$unit"
        grep -E '^[A-Z_]+=' "$settings" || true
    )
    (exec chroot --userspec=charon:charon "$tree" env -i -C /var/lib/charon PATH=/usr/bin:/bin "${environment[@]}" \
        "QUARKUS_HTTP_PORT=$port" /usr/lib/charon/charon) >"$tree/tmp/charon.log" 2>&1 &
    running=$!
    for _ in $(seq 120); do
        [ "$(curl -s -o /dev/null -w '%{http_code}' "$server/q/health/ready" || true)" != 200 ] || return 0
        kill -0 "$running" 2>/dev/null || { cat "$tree/tmp/charon.log" && fail "the program ended"; }
        sleep 0.5
    done
    cat "$tree/tmp/charon.log" && fail "the program was not ready in time"
}

stop() {
    [ -n "$running" ] || return 0
    kill -TERM "$running" 2>/dev/null || true
    wait "$running" || true
    running=
}

leave() {
    stop
    umount "$tree/proc" 2>/dev/null || true
}
trap leave EXIT

login() {
    rm -f "$tree/tmp/cookies"
    curl -s -o /dev/null -w '%{http_code}' -c "$tree/tmp/cookies" -H "Origin: $server" \
        -d j_username=gm -d "j_password=$1" "$server/j_security_check"
}

gm() { curl -sf -b "$tree/tmp/cookies" -H 'Content-Type: application/json' "$@"; }

mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
within dpkg -P charon >/dev/null 2>&1 || true
rm -rf "$tree/var/lib/charon" "$tree/etc/charon"

step "install $(basename "$old")"
within apt-get update -qq >/dev/null
apt_install "$old"
[ "$(within stat -c '%U:%G %a' /var/lib/charon/campaign)" = 'charon:charon 2770' ] || fail "the campaign is not the group's"
[ "$(within find /var/lib/charon/campaign -type f | wc -l)" -eq "$(within find /usr/share/charon/sample-campaign -type f | wc -l)" ] ||
    fail "the sample is not all there"
[ "$(within stat -c %a /etc/charon/charon.env)" = 600 ] || fail "everybody can read the settings"
[ -L "$tree/etc/systemd/system/multi-user.target.wants/charon.service" ] || fail "the service is not enabled"
[ -L "$tree/etc/systemd/system/multi-user.target.wants/charon-name.service" ] || fail "the name is not enabled"
[ ! -e "$tree/etc/systemd/system/multi-user.target.wants/charon-kiosk.service" ] || fail "the kiosk came uninvited"

step "play"
start
password=$(sed -n 's/.*with the password \([^ .]*\).*/\1/p' "$tree/tmp/charon.log" | head -n 1)
[ -n "$password" ] || fail "no password was printed"
[ "$(login "$password")" = 200 ] || fail "the printed password does not log in"
gm -o /dev/null -d '{"view_type":"BRIDGE"}' "$server/api/gm/switch-view/"
curl -sf "$server/api/active-view/" | grep -q '"view_type":"BRIDGE"' || fail "the view did not switch"
curl -sf "$server/terminal/?kiosk=1" | grep -qi '<!doctype html' || fail "no terminal page"
gm -o /dev/null -d '{"content":"kept"}' "$server/api/gm/broadcast/"
echo sesame | within charon user add ripley | grep -q 'Added the player ripley' || fail "no player was added"
within charon user list | grep -q '^ripley' || fail "the player is not listed"
within runuser -u nobody -- charon user list >/dev/null 2>&1 && fail "anybody may list the players"
rm -f "$tree/root/evening.zip"
within charon backup /root/evening.zip >/dev/null || fail "no backup was made while it ran"
[ "$(within stat -c '%U %a' /root/evening.zip)" = 'root 600' ] || fail "everybody can read the backup"
gm -o /dev/null -d '{"content":"said after the backup"}' "$server/api/gm/broadcast/"
within charon restore /root/evening.zip >/dev/null 2>&1 && fail "a backup was put back under a running program"
stop

step "put the backup back"
within charon restore /root/evening.zip >/dev/null || fail "the backup was not put back"
start
[ "$(login "$password")" = 200 ] || fail "the printed password does not log in after a restore"
curl -sf "$server/api/messages/" | grep -q '"content":"kept"' || fail "the restore lost a message"
curl -sf "$server/api/messages/" | grep -q 'after the backup' && fail "the restore kept what came later"
stop

step "change settings and campaign, and upgrade to $(basename "$new")"
sed -i 's/^#CHARON_GM_PASSWORD=.*/CHARON_GM_PASSWORD="my own"/' "$tree/etc/charon/charon.env"
echo '# mine' >>"$tree/etc/charon/kiosk.env"
echo mine >"$tree/var/lib/charon/campaign/mine.md"
apt_install "$new"
grep -q '^CHARON_GM_PASSWORD="my own"' "$tree/etc/charon/charon.env" || fail "the upgrade lost the settings"
[ "$(within stat -c %a /etc/charon/charon.env)" = 600 ] || fail "the upgrade let everybody read the settings"
grep -q '^# mine' "$tree/etc/charon/kiosk.env" || fail "the upgrade lost the kiosk's settings"
[ -e "$tree/var/lib/charon/campaign/mine.md" ] || fail "the upgrade lost the campaign"
sed -i 's/"my own"/styx/' "$tree/etc/charon/charon.env"
start
[ "$(login styx)" = 200 ] || fail "the settings' password does not log in"
curl -sf "$server/api/messages/" | grep -q '"content":"kept"' || fail "the upgrade lost a message"
stop

step "remove"
within dpkg --remove charon >/dev/null
[ ! -e "$tree/usr/bin/charon" ] || fail "the program stayed"
grep -q styx "$tree/etc/charon/charon.env" || fail "removing lost the settings"
[ -d "$tree/var/lib/charon/data" ] || fail "removing lost the data"

step "install again, and purge"
apt_install "$new"
[ -L "$tree/etc/systemd/system/multi-user.target.wants/charon.service" ] || fail "the service is not enabled again"
[ ! -L "$tree/etc/systemd/system/charon.service" ] || fail "the service is still masked"
within dpkg --purge charon >/dev/null 2>&1
[ ! -e "$tree/etc/charon" ] || fail "purging left the settings"
[ ! -e "$tree/var/lib/charon/data" ] || fail "purging left the data"
[ -e "$tree/var/lib/charon/campaign/mine.md" ] || fail "purging took the campaign"
find "$tree/etc/systemd" -name 'charon*' | grep . && fail "purging left links of the services"
echo "All of it works."
