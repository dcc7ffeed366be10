#!/bin/bash
# What the proofs beside this have in common; to be sourced.

step() { echo "-- $*"; }
fail() { echo "FAILED: $*" >&2 && exit 1; }

# A port that nobody answers at.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port" && return; }
    done
}

# Asks again until the given command is content, at most so many seconds.
eventually() {
    local limit=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$limit" ] || return 1
        sleep 0.1
    done
}
