#!/bin/bash
# Proves a Debian package on a machine of its own: boots Debian under QEMU's software emulation with systemd, Avahi and Debian's
# kernel, installs the package, plays, updates it, and cuts the power in the middle of broadcasts.
#   sudo packaging/test/machine.sh [--work FOLDER] [--keep] amd64|arm64 [OLD.deb NEW.deb]
#
#   --work   where the tree, the disk and the logs go, some 5 GB (default: a new folder in TMPDIR)
#   --keep   leaves them there; a tree that is there already is taken again, without another debootstrap
#
# Without packages, two of the JVM's are built from target/quarkus-app. Needs root and a Debian machine with
#   apt-get install debootstrap qemu-system-x86 qemu-system-arm qemu-utils e2fsprogs openssh-client curl
# and, for another architecture than its own, qemu-user-static, which lets the kernel run that architecture's programs while the
# tree is built. Packages come from the mirror that apt is set to. The emulated machine itself reaches no network.
set -euo pipefail
# shellcheck source=packaging/test/steps.sh
. "$(dirname "$0")/steps.sh"

here=$(cd "$(dirname "$0")/.." && pwd)
suite=bookworm
# In seconds, for a boot or a start of the service on an emulated processor that may share the real one with other work.
patience=1800
work='' keep=''

usage() { sed -n '2,12p' "$0" >&2 && exit 2; }
while [ $# -gt 0 ]; do
    case $1 in
        --work) [ $# -ge 2 ] && work=$2 && shift ;;
        --keep) keep=yes ;;
        -*) usage ;;
        *) break ;;
    esac
    shift
done
case $#:${1:-} in 1:amd64 | 1:arm64 | 3:amd64 | 3:arm64) ;; *) usage ;; esac
arch=$1
[ "$(id -u)" -eq 0 ] || fail "debootstrap needs root"

case $arch in
    amd64)
        # Without AVX, which software emulates slowly.
        emulator=(qemu-system-x86_64 -machine q35 -cpu Nehalem)
        console=ttyS0
        ;;
    arm64)
        # The processor of a Pi 4.
        emulator=(qemu-system-aarch64 -machine virt -cpu cortex-a72)
        console=ttyAMA0
        ;;
esac
for tool in "${emulator[0]}" qemu-img debootstrap mkfs.ext4 ssh-keygen curl dpkg-deb; do
    command -v "$tool" >/dev/null || fail "there is no $tool; see the top of this script"
done

[ -n "$work" ] || work=$(mktemp -d)
mkdir -p "$work"
work=$(realpath "$work")
tree=$work/tree-$arch
# A socket's path may have 107 characters, whatever the folder is called.
sockets=$(mktemp -d /tmp/charon-machine.XXXXXX)
machine=
screen=
sender=

end() {
    [ -z "$1" ] || { kill "-$2" "$1" 2>/dev/null && wait "$1" 2>/dev/null; } || true
}

leave() {
    local status=$?
    if [ "$status" -ne 0 ] && [ -n "$machine" ]; then
        guest journalctl -b -u charon --no-pager -n 40 >&2 || tail -n 40 "$work/console.log" >&2 || true
    fi
    end "$sender" TERM
    end "$screen" TERM
    end "$machine" KILL
    rm -rf "$sockets"
    [ -n "$keep" ] || rm -rf "$tree" "$tree.partial" "$work"/{base.raw,disk.qcow2,kernel,initrd,*.log,*.pcap,key*,screen*,cookies,packages,acknowledged*,found*,unit*}
    [ -n "$keep" ] || rmdir --ignore-fail-on-non-empty "$work"
    exit "$status"
}
trap leave EXIT
trap 'exit 130' INT TERM

# ---- what the machine is made of

within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

# The mirror that this machine's apt takes Debian from; nothing if it takes the release from nowhere, which leaves debootstrap its own.
mirror() {
    # shellcheck disable=SC2016 # apt fills that in
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' "Codename: $suite" 2>/dev/null | head -n 1
}

build_tree() {
    root=$tree.partial
    local packages=systemd-sysv,dbus,udev,adduser,kmod,initramfs-tools,linux-image-cloud-$arch,openssh-server,curl,procps
    packages+=,iproute2,avahi-daemon,avahi-utils,libnss-mdns,default-jre-headless
    rm -rf "$root"
    # shellcheck disable=SC2046 # nothing, or one address
    debootstrap --arch="$arch" --variant=minbase --include="$packages" "$suite" "$root" $(mirror) >"$work/debootstrap.log" 2>&1 ||
        { tail -n 20 "$work/debootstrap.log" >&2 && fail "no tree could be made; without qemu-user-static only of this machine's kind"; }
    mv "$root" "$tree"
}

set_up_tree() {
    root=$tree
    # Not charon: the package has to add that name.
    echo table >"$tree/etc/hostname"
    printf '127.0.0.1 localhost\n127.0.1.1 table\n' >"$tree/etc/hosts"
    echo '/dev/vda / ext4 defaults 0 1' >"$tree/etc/fstab"
    printf '[Match]\nName=e*\n[Network]\nDHCP=ipv4\n' >"$tree/etc/systemd/network/wired.network"
    : >"$tree/etc/resolv.conf"
    within systemctl --quiet enable systemd-networkd ssh
    rm -f "$work/key" "$work/key.pub"
    ssh-keygen -q -t ed25519 -N '' -f "$work/key"
    install -D -m 600 "$work/key.pub" "$tree/root/.ssh/authorized_keys"
    rm -rf "$tree/root/packaging" "$tree/root"/*.deb
    cp -R "$here" "$tree/root/packaging"
    cp "$old" "$tree/root/old.deb"
    cp "$new" "$tree/root/new.deb"
    cp "$tree"/boot/vmlinuz-* "$work/kernel"
    cp "$tree"/boot/initrd.img-* "$work/initrd"
}

# A power cut takes what had not reached the disk. Killing the emulator takes what the machine's kernel still held, which is most
# of that. A write that the machine was told is done lies in this machine's page cache and survives, with cache=writeback as with
# cache=none: only a power cut of this machine would tell these two apart, and none cannot be had on every file system. With both
# the machine sees a disk with a cache that it has to flush. writethrough would flush after every write, and unsafe never.
# A real disk also loses its own cache. qcow2 comes near to that: it keeps in the emulator's memory where a new cluster (64 KB)
# lies, until the machine asks for a flush, so a write to one that nobody flushed can be lost after it was done.
make_disk() {
    rm -f "$work/base.raw" "$work/disk.qcow2"
    truncate -s 4G "$work/base.raw"
    mkfs.ext4 -q -F -d "$tree" "$work/base.raw"
    qemu-img create -q -f qcow2 -b base.raw -F raw "$work/disk.qcow2"
}

# ---- the machine

switch_on() {
    "${emulator[@]}" -accel tcg,thread=multi -smp 2 -m 2048 -nodefaults -display none -monitor none -no-reboot \
        -serial "file:$work/console.log" -kernel "$work/kernel" -initrd "$work/initrd" \
        -append "root=/dev/vda rw console=$console panic=-1 mitigations=off" \
        -drive "file=$work/disk.qcow2,format=qcow2,if=none,id=disk,cache=writeback" -device virtio-blk-pci,drive=disk \
        -netdev "user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:$port-:8080,hostfwd=tcp:127.0.0.1:$ssh_port-:22" \
        -device virtio-net-pci,netdev=net -object "filter-dump,id=wire,netdev=net,file=$work/wire.pcap" \
        -device virtio-rng-pci >"$work/emulator.log" 2>&1 &
    machine=$!
    began=$SECONDS
    eventually "$patience" ended_or reachable || fail "nobody can log in to the machine"
    running || { cat "$work/emulator.log" >&2 && fail "the emulator ended"; }
    echo "   a shell after $((SECONDS - began)) s"
}

reachable() { guest true 2>/dev/null; }
running() { kill -0 "$machine" 2>/dev/null; }
ended_or() { ! running || "$@"; }

cut_power() {
    end "$machine" KILL
    machine=
    rm -f "$sockets/ssh"
}

guest() {
    timeout 600 ssh -F none -i "$work/key" -p "$ssh_port" -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=60 \
        -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o ServerAliveInterval=30 \
        -o ControlMaster=auto -o ControlPath="$sockets/ssh" -o ControlPersist=yes root@127.0.0.1 "$@"
}

# ---- Charon on it

ask() { curl -s --max-time 60 "$@"; }
gm() { ask -f -b "$work/cookies" -H 'Content-Type: application/json' "$@"; }
ready() { ask -f -o /dev/null "$server/q/health/ready"; }
login() {
    rm -f "$work/cookies"
    [ "$(ask -o /dev/null -w '%{http_code}' -c "$work/cookies" -H "Origin: $server" \
        -d j_username=gm -d "j_password=$1" "$server/j_security_check")" = 200 ]
}
view_is() { ask -f "$server/api/active-view/" | grep -q "\"view_type\":\"$1\""; }
unit_says() { guest systemctl show -P "$1" charon; }

await_ready() {
    eventually "$patience" ended_or ready || fail "the service is not ready"
    running || fail "the emulator ended"
    [ "$(unit_says ActiveState)" = active ] || fail "the service is not active"
    [ "$(unit_says NRestarts)" = 0 ] || fail "the service had to be started again"
}

see_hardening() {
    guest systemctl show charon >"$work/unit"
    local wanted
    for wanted in User=charon Group=charon UMask=0027 MemoryHigh=335544320 MemoryMax=419430400 MemorySwapMax=67108864 \
        TasksMax=256 OOMScoreAdjust=-500 NoNewPrivileges=yes CapabilityBoundingSet=cap_net_bind_service \
        AmbientCapabilities=cap_net_bind_service ProtectHome=read-only ProtectSystem=strict PrivateTmp=yes PrivateDevices=yes \
        ProtectClock=yes ProtectControlGroups=yes ProtectHostname=yes ProtectKernelLogs=yes ProtectKernelModules=yes \
        ProtectKernelTunables=yes ProtectProc=invisible RemoveIPC=yes LockPersonality=yes RestrictRealtime=yes \
        RestrictSUIDSGID=yes SystemCallArchitectures=native KeyringMode=private; do
        grep -Fxq "$wanted" "$work/unit" || fail "systemd has $(grep "^${wanted%%=*}=" "$work/unit" || echo no "${wanted%%=*}"), not $wanted"
    done
    # What the kernel keeps for the process is what counts.
    guest bash -s <<'GUEST' || fail "the kernel does not keep what the unit asks for"
pid=$(systemctl show -P MainPID charon)
own=/sys/fs/cgroup/system.slice/charon.service
is() { [ "$2" = "$3" ] || { echo "$1 is $2, not $3" >&2; exit 1; }; }
of_status() { sed -n "s/^$1:[[:space:]]*//p" "/proc/$pid/status"; }
inside() { nsenter --target "$pid" --mount --setuid "$(id -u charon)" --setgid "$(id -g charon)" -- "$@"; }
writable() { inside touch "$1/probe" 2>/dev/null && inside rm "$1/probe"; }
is memory.max "$(cat $own/memory.max)" 419430400
is memory.high "$(cat $own/memory.high)" 335544320
is memory.swap.max "$(cat $own/memory.swap.max)" 67108864
is pids.max "$(cat $own/pids.max)" 256
is oom_score_adj "$(cat "/proc/$pid/oom_score_adj")" -500
is user "$(stat -c %U "/proc/$pid")" charon
is NoNewPrivs "$(of_status NoNewPrivs)" 1
is Seccomp "$(of_status Seccomp)" 2
is CapBnd "$(of_status CapBnd)" 0000000000000400
is CapEff "$(of_status CapEff)" 0000000000000400
writable /var/lib/charon || { echo "its own folder cannot be written" >&2; exit 1; }
for folder in /etc/charon /usr /home /var/lib /var/log /sys/fs/cgroup; do
    nsenter --target "$pid" --mount -- touch "$folder/probe" 2>/dev/null && { echo "$folder can be written" >&2; exit 1; }
done
inside test ! -e /dev/vda || { echo "the disk can be seen" >&2; exit 1; }
inside test ! -e /proc/1 || { echo "other processes can be seen" >&2; exit 1; }
touch /tmp/probe && inside test ! -e /tmp/probe || { echo "/tmp is everybody's" >&2; exit 1; }
files=$(sed -n 's/^Max open files *\([0-9]*\).*/\1/p' "/proc/$pid/limits")
# Ten thousand screens are the most that it takes on.
[ "$files" -gt 10000 ] || { echo "only $files files and connections" >&2; exit 1; }
echo "   memory: $(($(cat $own/memory.current) >> 20)) MiB now, $(($(cat $own/memory.peak) >> 20)) at most, of $(($(cat $own/memory.max) >> 20))"
echo "   open files: $files; tasks: $(cat $own/pids.current) of $(cat $own/pids.max)"
GUEST
}

name_resolves() { guest avahi-resolve -4 -n charon.local | grep -q "10\.0\.2\.15"; }
service_listed() { guest avahi-browse -rpkt _http._tcp | grep -q '^=;e[^;]*;IPv4;Charon;_http._tcp;.*;8080;'; }
# An answer (flags 8400) for that very name among the packets that left the machine, whoever asks.
name_on_wire() { LC_ALL=C grep -aqP '\x00\x00\x84\x00\x00\x00.{6}\x06charon\x05local\x00' "$work/wire.pcap"; }

see_name() {
    eventually 120 name_resolves || { guest journalctl -b -u charon-name -u avahi-daemon --no-pager >&2 && fail "charon.local is not found"; }
    eventually 120 service_listed || fail "Avahi does not list Charon"
    eventually 120 name_on_wire || fail "nothing about charon.local left the machine"
}

await_screen() { eventually 120 grep -q "$1" "$work/screen" || fail "the screen does not show $1"; }

# ---- broadcasts and the power cut

# Sends until it is ended, so many seconds apart; notes when which number was acknowledged.
send_broadcasts() {
    local number=0 answer
    while :; do
        number=$((number + 1))
        answer=$(gm -d "{\"content\":\"cut $1, number $number\"}" "$server/api/gm/broadcast/") || return 0
        [[ $answer =~ \"message_id\":[0-9] ]] || return 0
        echo "$(date +%s.%N) $number" >>"$work/acknowledged"
        sleep "$2"
    done
}

acknowledged() { [ "$(wc -l <"$work/acknowledged")" -ge "$1" ]; }

# The cut with this number comes after so many acknowledged broadcasts, so many seconds apart, while the next is on its way.
power_cut() {
    local cut=$1 count=$2 pause=$3 before sent survived newest lost at
    step "power cut $cut, after $count broadcasts, each $pause s after the last was acknowledged"
    before=$(gm -d "{\"content\":\"before cut $cut\"}" "$server/api/gm/broadcast/" | sed 's/.*"message_id":\([0-9]*\).*/\1/')
    guest sync
    gm -o /dev/null -d '{"view_type":"BRIDGE"}' "$server/api/gm/switch-view/"
    : >"$work/acknowledged"
    send_broadcasts "$cut" "$pause" &
    sender=$!
    eventually "$patience" acknowledged "$count" || fail "the broadcasts are not acknowledged"
    at=$(date +%s.%N)
    cut_power
    end "$sender" TERM
    sender=
    qemu-img check -q -r leaks "$work/disk.qcow2" || fail "the disk's file is damaged, which is the emulator's doing"

    switch_on
    await_ready
    echo "   Charon ready $((SECONDS - began)) s after power-on"
    [ -z "$(guest systemctl list-units --failed --plain --no-legend)" ] || fail "not everything came up: $(guest systemctl list-units --failed --plain)"
    ask -f "$server/api/active-view/" | grep -q '"revision":1,' || fail "the state is not a new one"
    view_is STANDBY || fail "the screens are not in STANDBY"
    login styx || fail "the GM cannot log in after the cut"
    guest dpkg -V charon || fail "the program was damaged"
    guest test -e /var/lib/charon/campaign/mine.md || fail "the campaign was damaged"

    # The newest 50 after the last one that is known to be on the disk.
    gm "$server/api/messages/?since=$((before - 1))" >"$work/found" || fail "the messages cannot be read"
    grep -o "\"content\":\"cut $cut, number [0-9]*\"" "$work/found" | grep -o '[0-9]*"$' | tr -d '"' | sort -n >"$work/found-numbers" || true
    sent=$(wc -l <"$work/acknowledged")
    newest=$(tail -n 1 "$work/found-numbers")
    newest=${newest:-0}
    survived=$newest
    # One was on its way, and may be there without its acknowledgement.
    [ "$newest" -le $((sent + 1)) ] || fail "message $newest was never sent"
    [ "$newest" -le "$sent" ] || survived=$sent
    # What is there must be there without gaps, from the first or the oldest of 50 on.
    if [ "$newest" -gt 0 ]; then
        seq "$(head -n 1 "$work/found-numbers")" "$newest" | cmp -s - "$work/found-numbers" ||
            fail "there are gaps in what survived: $(tr '\n' ' ' <"$work/found-numbers")"
    fi
    if [ "$newest" -lt 50 ]; then
        grep -q "\"content\":\"before cut $cut\"" "$work/found" || fail "a message is lost that was on the disk before"
        [ "$(wc -l <"$work/found-numbers")" -eq "$newest" ] || fail "the first of what survived is missing"
    fi
    lost=$((sent - survived))
    echo "   ACKNOWLEDGED: $sent   SURVIVED: $survived   LOST: $lost"
    if [ "$lost" -gt 0 ]; then
        echo "   the oldest lost one was acknowledged $(awk -v at="$at" -v n=$((survived + 1)) '$2 == n {printf "%.1f", at - $1}' "$work/acknowledged") s before the cut"
    fi
    losses+="cut $cut: $lost of $sent acknowledged broadcasts lost; "
    gm -o /dev/null -d "{\"content\":\"after cut $cut\"}" "$server/api/gm/broadcast/" || fail "no message can be sent after the cut"
    ask -f "$server/api/messages/" | grep -q "\"content\":\"after cut $cut\"" || fail "a message sent after the cut cannot be read"
    guest journalctl -b -u charon --no-pager -o cat >"$work/after-cut-$cut.log"
    # It is ready, so this is over; a start that is this slow may have waited too long for its own database.
    grep ERROR "$work/after-cut-$cut.log" | sed 's/^/   Charon said: /' || true
    ! grep -i corrupt "$work/after-cut-$cut.log" || fail "the database is damaged"
}

# ---- the proof

if [ $# -eq 3 ]; then
    old=$(realpath "$2")
    new=$(realpath "$3")
else
    mkdir -p "$work/packages"
    old=$("$here/build-deb.sh" --jvm "$here/../target/quarkus-app" --version 0.0.1 --output "$work/packages")
    new=$("$here/build-deb.sh" --jvm "$here/../target/quarkus-app" --version 0.0.2 --output "$work/packages")
fi
port=$(free_port)
ssh_port=$(free_port)
server=http://127.0.0.1:$port
losses=

if [ ! -d "$tree" ]; then
    step "a tree of $suite for $arch"
    build_tree
fi
set_up_tree
make_disk
echo "   done after $SECONDS s; kernel $(ls "$tree/lib/modules")"

step "the machine boots"
switch_on
[ "$(guest dpkg --print-architecture)" = "$arch" ] || fail "another architecture"

step "install $(basename "$old"), as the guide says"
began=$SECONDS
guest /root/packaging/install.sh /root/old.deb >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2 && fail "install.sh"; }
await_ready
echo "   installed and ready after $((SECONDS - began)) s"
# install.sh tells it as well, but does not wait as long as this processor may take.
password=$(guest journalctl -u charon --no-pager -o cat | sed -n 's/.*with the password \([^ .]*\).*/\1/p' | head -n 1)
[ -n "$password" ] || fail "no password in the journal"
[ "$(guest systemctl is-enabled charon charon-name | sort -u)" = enabled ] || fail "the services are not enabled"

step "hardening and limits"
see_hardening

step "the name in the network"
see_name

step "login, a scene, a broadcast"
curl -sN "$server/api/active-view/stream/" >"$work/screen" &
screen=$!
await_screen '"view_type":"STANDBY"'
login "$password" || fail "the password in the journal does not log in"
gm -o /dev/null -d '{"view_type":"BRIDGE"}' "$server/api/gm/switch-view/" || fail "the view did not switch"
await_screen '"view_type":"BRIDGE"'
gm -o /dev/null -d '{"content":"kept"}' "$server/api/gm/broadcast/" || fail "no broadcast"
ask -f "$server/api/messages/" | grep -q '"content":"kept"' || fail "the broadcast cannot be read"
ask -f "$server/terminal/?kiosk=1" | grep -qi '<!doctype html' || fail "no terminal page"
end "$screen" TERM
screen=

step "update to $(basename "$new")"
before=$(unit_says MainPID)
guest "sed -i 's/^#CHARON_GM_PASSWORD=.*/CHARON_GM_PASSWORD=styx/' /etc/charon/charon.env && echo mine >/var/lib/charon/campaign/mine.md"
began=$SECONDS
guest /root/packaging/install.sh /root/new.deb >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2 && fail "install.sh"; }
await_ready
echo "   updated and ready after $((SECONDS - began)) s"
[ "$(guest dpkg-query -W charon | cut -f 2)" = "$(dpkg-deb -f "$new" Version)" ] || fail "the old version is still there"
[ "$(unit_says MainPID)" != "$before" ] || fail "the old program still runs"
login styx || fail "the update lost the settings"
view_is STANDBY || fail "the screens are not in STANDBY"
ask -f "$server/api/messages/" | grep -q '"content":"kept"' || fail "the update lost a message"
guest test -e /var/lib/charon/campaign/mine.md || fail "the update lost the campaign"
see_hardening
guest sync

# As of an evening, and as fast as they are taken.
power_cut 1 40 0.5
see_hardening
see_name
power_cut 2 200 0

echo "All of it works on $arch, with software emulation, in $SECONDS s. Power cuts: ${losses%; }."
