#!/bin/bash
# Installs Charon on a Raspberry Pi (Raspberry Pi OS, 64 bit) or another Debian machine, and takes it away again. Running it
# twice does no harm: the second time brings whatever is newer, and keeps settings, campaign and data.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# Where the kiosk notes what the box started into before.
before=/var/lib/charon-kiosk.target

usage() {
    cat <<'WORDS'
Use: sudo ./install.sh FILE [--kiosk | --no-kiosk]
     sudo ./install.sh --uninstall [--purge]

  FILE         charon_….deb, or the native program, or the folder quarkus-app (then Java is installed too)
  --kiosk      shows the terminal on this box's own screen, from now on and after each start
  --no-kiosk   gives the screen back
  --uninstall  takes the program away; settings, campaign and data stay
  --purge      with --uninstall: takes settings, messages and accounts too; the campaign stays
WORDS
}

fail() {
    echo "$1" >&2
    exit 1
}

running_systemd() { [ -d /run/systemd/system ]; }
installed() { dpkg-query -W -f '${Status}' charon 2>/dev/null | grep -q 'ok installed\|ok config-files'; }
quietly() { DEBIAN_FRONTEND=noninteractive "$@" >/dev/null; }

package_of() {
    case $1 in
        *.deb) realpath "$1" ;;
        *)
            # The time of the file: a newer one is a newer version, the same one is the same.
            newest=$(find "$1" -type f -printf '%T@\n' | sort -n | tail -n 1)
            kind=--program
            [ ! -d "$1" ] || kind=--jvm
            "$here/build-deb.sh" "$kind" "$1" --version "0~local$(date -u -d "@${newest%.*}" +%Y%m%d%H%M%S)" --output "$work"
            ;;
    esac
}

install_charon() {
    [ -e "$1" ] || fail "There is no $1. $(usage)"
    package=$(package_of "$1")
    # Where apt's own user can read it.
    install -m 644 "$package" "$work/charon.deb"
    apt-get update -qq || echo "The lists of packages could not be renewed; going on with the old ones." >&2
    quietly apt-get install -y -qq --allow-downgrades -o Dpkg::Options::=--force-confold "$work/charon.deb"
    if [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ]; then
        adduser --quiet "$SUDO_USER" charon >/dev/null
    fi
}

install_kiosk() {
    quietly apt-get install -y -qq --no-install-recommends cage xwayland curl procps fonts-dejavu-core libpam-systemd
    if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null; then
        quietly apt-get install -y -qq --no-install-recommends chromium || quietly apt-get install -y -qq chromium-browser
    fi
    # A desktop would want the same screen.
    if [ "$(systemctl get-default)" = graphical.target ]; then
        echo graphical.target >"$before"
        quietly systemctl set-default multi-user.target
        echo "From the next start this box shows the terminal instead of its desktop." >&2
    fi
    quietly systemctl enable charon-kiosk.service
    if running_systemd && ! systemctl --quiet is-active display-manager.service; then
        systemctl restart charon-kiosk.service
    elif running_systemd; then
        echo "Start the box again now: sudo reboot" >&2
    fi
}

remove_kiosk() {
    if running_systemd; then
        systemctl --quiet stop charon-kiosk.service 2>/dev/null || true
    fi
    quietly systemctl disable charon-kiosk.service 2>/dev/null || true
    if [ -e "$before" ]; then
        quietly systemctl set-default "$(cat "$before")"
        rm -f "$before"
    fi
}

greet() {
    local port address
    port=$(sed -n 's/^QUARKUS_HTTP_PORT=\([0-9]*\).*/\1/p' /etc/charon/charon.env | tail -n 1)
    address=http://charon.local:${port:=8080}
    echo "Charon is installed."
    if running_systemd; then
        for _ in $(seq 60); do
            curl -sf -o /dev/null "http://localhost:$port/q/health/ready" && break
            sleep 1
        done
        journalctl --unit charon --no-pager --output cat 2>/dev/null | grep -m 1 'with the password' || true
    fi
    cat <<WORDS
  The game master:    $address/gmconsole/
  TV and phones:      $address/terminal/
  Settings:           /etc/charon/charon.env
  Campaign:           /var/lib/charon/campaign
WORDS
}

file='' kiosk='' uninstall='' purge=''
while [ $# -gt 0 ]; do
    case $1 in
        --kiosk) kiosk=on ;;
        --no-kiosk) kiosk=off ;;
        --uninstall) uninstall=yes ;;
        --purge) purge=yes ;;
        --help | -h) usage && exit 0 ;;
        -*) usage >&2 && exit 2 ;;
        *)
            [ -z "$file" ] || { usage >&2 && exit 2; }
            file=$1
            ;;
    esac
    shift
done
case $file:$kiosk:$uninstall:$purge in
    ?*:*:: | :off:: | ::yes:*) ;;
    *) usage >&2 && exit 2 ;;
esac
[ "$(id -u)" -eq 0 ] || fail "This changes the system; put sudo in front."
command -v apt-get >/dev/null || fail "This is no Debian, Raspberry Pi OS or Ubuntu; start the program by hand instead."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

if [ -n "$uninstall" ]; then
    installed || { echo "Charon is not installed." && exit 0; }
    remove_kiosk
    if [ -n "$purge" ]; then quietly apt-get purge -y -qq charon; else quietly apt-get remove -y -qq charon; fi
    echo "Charon is uninstalled."
    exit 0
fi
[ -z "$file" ] || install_charon "$file"
case $kiosk in
    on) install_kiosk ;;
    off) remove_kiosk ;;
esac
[ -z "$file" ] || greet
