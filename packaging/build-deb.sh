#!/bin/sh
# Builds the Debian package from a native program that is there already, for whatever processor that was made for, or from
# the JVM's application folder in its stead. Needs dpkg-deb and gzip, and neither root nor the network.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat >&2 <<'WORDS'
Use: build-deb.sh --program FILE | --jvm FOLDER  --version VERSION  [--output FOLDER] [--maintainer "NAME <ADDRESS>"]

  --program     the native program, of amd64 or arm64
  --jvm         target/quarkus-app, for a box with a Java runtime (17 or later) instead of a native program
  --version     as in the project; 1.2-SNAPSHOT becomes 1.2~snapshot, which is older than 1.2
  --output      where the package is put (default: .)
WORDS
    exit 2
}

fail() {
    echo "$1" >&2
    exit 1
}

program='' jvm='' version='' output=. maintainer='The authors of Charon <charon@packages.invalid>'
while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || usage
    case $1 in
        --program) program=$2 ;;
        --jvm) jvm=$2 ;;
        --version) version=$2 ;;
        --output) output=$2 ;;
        --maintainer) maintainer=$2 ;;
        *) usage ;;
    esac
    shift 2
done
[ -n "$version" ] || usage
case ${program:+p}${jvm:+j} in p | j) ;; *) usage ;; esac
version=$(echo "$version" | sed 's/-SNAPSHOT$/~snapshot/')

# What the file itself says it was made for: bytes 18 and 19 of an ELF header.
architecture_of() {
    [ -f "$1" ] || fail "There is no program $1; build one first, for example with ./mvnw package -Dnative."
    case $(od -An -tx1 -N20 "$1" | tr -d ' \n') in
        7f454c46????????????????????????????3e00) echo amd64 ;;
        7f454c46????????????????????????????b700) echo arm64 ;;
        *) fail "$1 is no Linux program of amd64 or arm64." ;;
    esac
}

# The newest C library that the program asks for.
libc_of() {
    newest=$(grep -aoE 'GLIBC_2\.[0-9]+' "$1" | sed 's/GLIBC_//' | sort -uV | tail -n 1)
    echo "libc6 (>= ${newest:-2.36})"
}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
root=$stage/root
chmod 755 "$stage"

put() {
    install -D -m "$1" "$2" "$root/$3"
}

packed() {
    mkdir -p "$root/$(dirname "$2")"
    gzip -9nc "$1" >"$root/$2"
    chmod 644 "$root/$2"
}

if [ -n "$program" ]; then
    kind=program
    architecture=$(architecture_of "$program")
    depends="adduser, curl, procps, $(libc_of "$program"), zlib1g"
    put 755 "$program" usr/lib/charon/charon
else
    [ -f "$jvm/quarkus-run.jar" ] || fail "There is no application in $jvm; build one first with ./mvnw package."
    kind=jvm
    architecture=all
    depends='adduser, curl, procps, default-jre-headless (>= 2:1.17) | java17-runtime-headless'
    put 755 "$here/lib/program-on-jvm" usr/lib/charon/charon
    mkdir -p "$root/usr/share/charon/app"
    (cd "$jvm" && cp -R app lib quarkus quarkus-run.jar "$root/usr/share/charon/app/")
fi

put 755 "$here/lib/charon" usr/bin/charon
put 755 "$here/lib/kiosk" usr/lib/charon/kiosk
put 755 "$here/lib/announce-name" usr/lib/charon/announce-name
for unit in charon charon-name charon-kiosk; do
    put 644 "$here/systemd/$unit.service" "lib/systemd/system/$unit.service"
done
put 644 "$here/avahi/charon.service" etc/avahi/services/charon.service
put 600 "$here/etc/charon.env" etc/charon/charon.env
put 644 "$here/etc/kiosk.env" etc/charon/kiosk.env
put 644 "$here/etc/name.env" etc/charon/name.env
mkdir -p "$root/usr/share/charon"
cp -R "$here/../src/main/resources/sample-campaign" "$root/usr/share/charon/sample-campaign"
put 644 "$here/debian/copyright" usr/share/doc/charon/copyright
put 644 "$here/proxy/nginx.conf" usr/share/doc/charon/examples/nginx.conf
put 644 "$here/proxy/Caddyfile" usr/share/doc/charon/examples/Caddyfile
cat "$here/debian/lintian-overrides.all" "$here/debian/lintian-overrides.$kind" >"$stage/overrides"
put 644 "$stage/overrides" usr/share/lintian/overrides/charon
packed "$here/debian/charon.1" usr/share/man/man1/charon.1.gz
cat >"$stage/changelog" <<EOF
charon ($version) unstable; urgency=medium

  * Built from its sources, whose history says what changed.

 -- $maintainer  $(date -R -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}")
EOF
packed "$stage/changelog" usr/share/doc/charon/changelog.gz

# Whatever the umask of whoever builds, and without what the build's own folders granted.
find "$root" -type d -exec chmod 755 {} +
find "$root/usr/share" -type f -exec chmod 644 {} +

mkdir -p "$root/DEBIAN"
sed -e "s|@VERSION@|$version|" -e "s|@ARCHITECTURE@|$architecture|" -e "s|@MAINTAINER@|$maintainer|" \
    -e "s#@DEPENDS@#$depends#" -e "s|@SIZE@|$(du -sk --exclude=DEBIAN "$root" | cut -f1)|" \
    "$here/debian/control.in" >"$root/DEBIAN/control"
install -m 644 "$here/debian/conffiles" "$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do
    install -m 755 "$here/debian/$script" "$root/DEBIAN/$script"
done
(cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$root/DEBIAN/md5sums" "$root/DEBIAN/control"

mkdir -p "$output"
package=$output/charon_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
