#!/usr/bin/env bash
# Starts a temporary PostgreSQL for tests, with the durability settings of a real one, and serves until standard input
# closes; then stops it and deletes its files. The first line of output is its URL, or the reason why there is none.
# Used by ./test and by tests/Testing/PostgresTestServer.cs. With --no-install, apt-get is never asked.
#
# With --commands (after it), lines of standard input are commands, each answered by "done" or by a reason:
#   stop MODE    stops the server (fast, immediate, smart)
#   kill         kills all its processes at once
#   start        starts it again on the same port
# and further arguments are lines for postgresql.conf. Then DENDRITE_FAST_TEST_DISK may name the folder of a
# tests/Testing/PowerCutDisk.cs, on which the server's files are put: their only user is the server from then on.
set -uo pipefail

install=yes
if [ "${1:-}" = --no-install ]; then
    install=no
    shift
fi
commands=no
if [ "${1:-}" = --commands ]; then
    commands=yes
    shift
fi

give_up() {
    echo "$1"
    exit 0
}

find_binaries() {
    if command -v initdb >/dev/null && command -v pg_ctl >/dev/null; then
        dirname "$(readlink -f "$(command -v pg_ctl)")"
        return
    fi
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5 -n -r); do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            echo "$folder"
            return
        fi
    done
}

binaries=$(find_binaries)
if [ -z "$binaries" ] && [ $install = yes ]; then
    echo "PostgreSQL is not installed; installing Debian's package ..." >&2
    "$(dirname "${BASH_SOURCE[0]}")/apt-install.sh" postgresql
    binaries=$(find_binaries)
fi
[ -n "$binaries" ] || give_up "initdb and pg_ctl are neither on the PATH nor in /usr/lib/postgresql/*/bin"

# In memory where there is plenty: each test has a database of its own, whose end is a checkpoint, and on a disk that
# others write to it waits longer for that than it takes. What is killed there is found again as on a disk. Chosen: a
# few times the gigabyte of log that PostgreSQL lets grow, and the databases of the tests that run at once.
is_roomy() {
    [ "$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -ge 3000000 ] 2>/dev/null \
        && [ "$(sed -n 's/^MemAvailable: *\([0-9]*\) kB$/\1/p' /proc/meminfo)" -ge 6000000 ] 2>/dev/null
}

disk=${DENDRITE_FAST_TEST_DISK:-}
place=${TMPDIR:-/tmp}
if [ -z "${TMPDIR:-}$disk" ] && is_roomy; then
    place=/dev/shm
fi
folder=$(mktemp -d "$place/dendrite-fast-pg-XXXXXX") || give_up "no temporary folder could be made"
data=$folder/data
preload=()
if [ -n "$disk" ]; then
    data=$DENDRITE_FAST_TEST_POWERCUT_ROOT
    preload=(env "LD_PRELOAD=$DENDRITE_FAST_TEST_LD_PRELOAD" "POWERCUT_ROOT=$data"
        "POWERCUT_SHADOW=$DENDRITE_FAST_TEST_POWERCUT_SHADOW")
fi

# initdb refuses to run as root: then a user who owns nothing but this folder runs it.
run_as=()
if [ "$(id -u)" = 0 ]; then
    user=postgres
    if ! id "$user" >/dev/null 2>&1; then
        user=dendrite-fast-test
        id "$user" >/dev/null 2>&1 || useradd --system --no-create-home "$user" >&2 \
            || { rm -rf "$folder"; give_up "initdb refuses root, and no other user could be made"; }
    fi
    chown "$user" "$folder"
    [ -z "$disk" ] || chown -R "$user" "$disk"
    run_as=(runuser -u "$user" --)
fi

pg() {
    (cd "$folder" && exec "${run_as[@]}" "${preload[@]}" "$@" </dev/null)
}

stop() {
    trap - EXIT
    if [ -f "$data/postmaster.pid" ]; then
        pg "$binaries/pg_ctl" -D "$data" -m immediate stop >/dev/null 2>&1
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# A disk that is copied at each sync has small WAL files.
pg "$binaries/initdb" -D "$data" -U postgres --auth=trust --encoding=UTF8 --locale=C ${disk:+--wal-segsize=1} \
    >"$folder/initdb.log" 2>&1 || { tail -n 5 "$folder/initdb.log" >&2; give_up "initdb failed"; }

if [ $# != 0 ]; then
    printf '%s\n' "$@" >>"$data/postgresql.conf"
    pg sync "$data/postgresql.conf"
fi

start() {
    pg "$binaries/pg_ctl" -D "$data" -l "$folder/server.log" -w -t 60 \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$folder' -c max_connections=200" \
        start >/dev/null 2>&1
}

# The postmaster first, held, so that it starts nothing while its children are found.
kill_all() {
    local postmaster children
    read -r postmaster <"$data/postmaster.pid" || return 1
    kill -STOP "$postmaster"
    children=$(ps -o pid= --ppid "$postmaster")
    # shellcheck disable=SC2086 # One argument a process.
    kill -KILL "$postmaster" $children
    while [ -n "$(ps -o stat= -p "$postmaster,$(echo $children | tr ' ' ,)" | grep -v '^Z')" ]; do
        sleep 0.01
    done
}

# Files that were put there since belong to whoever put them; those of a killed server stand in the way.
own() {
    [ "$(id -u)" != 0 ] || chown -R "$user" "$data" ${disk:+"$disk"}
    chmod 700 "$data"
    rm -f "$data/postmaster.pid" "$folder"/.s.PGSQL.*
}

serve() {
    local command mode
    while read -r command mode; do
        case $command in
            stop) pg "$binaries/pg_ctl" -D "$data" -w -m "$mode" stop >/dev/null 2>&1 ;;
            kill) kill_all ;;
            start) own && start ;;
            *) false ;;
        esac && echo "done" || echo "$(tail -n 3 "$folder/server.log" | tr '\n' ' ')"
    done
}

# Ports below Linux's ephemeral range, so that no outgoing connection holds one; a port in use fails the start.
started=no
for _ in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    if start; then
        started=yes
        break
    fi
done
[ $started = yes ] || { tail -n 5 "$folder/server.log" >&2; give_up "the server in $binaries did not start"; }

echo "postgres://postgres@127.0.0.1:$port/postgres"
if [ $commands = yes ]; then
    serve
else
    cat >/dev/null
fi
