#!/usr/bin/env bash
# Starts a temporary PostgreSQL for tests, with the durability settings of a real one, and serves until standard input
# closes; then stops it and deletes its files. The first line of output is its URL, or the reason why there is none.
# Used by ./test and by tests/Testing/PostgresTestServer.cs. With --no-install, apt-get is never asked.
set -uo pipefail

install=yes
[ "${1:-}" = --no-install ] && install=no

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

folder=$(mktemp -d "${TMPDIR:-/tmp}/dendrite-fast-pg-XXXXXX") || give_up "no temporary folder could be made"

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
    run_as=(runuser -u "$user" --)
fi

pg() {
    (cd "$folder" && exec "${run_as[@]}" "$@" </dev/null)
}

stop() {
    trap - EXIT
    if [ -f "$folder/data/postmaster.pid" ]; then
        pg "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1
    fi
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

pg "$binaries/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C >"$folder/initdb.log" 2>&1 \
    || { tail -n 5 "$folder/initdb.log" >&2; give_up "initdb failed"; }

# Ports below Linux's ephemeral range, so that no outgoing connection holds one; a port in use fails the start.
started=no
for _ in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    if pg "$binaries/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$folder' -c max_connections=200" \
        start >/dev/null 2>&1; then
        started=yes
        break
    fi
done
[ $started = yes ] || { tail -n 5 "$folder/server.log" >&2; give_up "the server in $binaries did not start"; }

echo "postgres://postgres@127.0.0.1:$port/postgres"
cat >/dev/null
