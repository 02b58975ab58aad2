#!/usr/bin/env bash
# Makes the fixtures of one schema version: builds the server of a commit, lets drive.py fill an SQLite and a PostgreSQL
# database through it, and writes both as plain SQL, with what the server then answered beside.
#
# Usage: fixture.sh [COMMIT]. Without COMMIT, the last commit. DENDRITE_FAST_TEST_POSTGRES names a PostgreSQL
# (postgres://USER@HOST:PORT/NAME) on which a database is made and dropped. FIXTURE_BUILD may name a built work tree of
# the commit, which is then used as it is. Needs git, the .NET SDK, python3, sqlite3, psql and pg_dump.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
commit=$(git -C "$here" rev-parse --short "${1:-HEAD}")
postgres=${DENDRITE_FAST_TEST_POSTGRES:?names no PostgreSQL}
scratch=$(mktemp -d)
name=fixture_$$
server=

clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    psql -qX "$postgres" -c "drop database if exists $name with (force)" || true
    [ -n "${FIXTURE_BUILD:-}" ] || git -C "$here" worktree remove --force "$scratch/source" 2>/dev/null || true
    rm -rf "$scratch"
}
trap clean_up EXIT

source=${FIXTURE_BUILD:-$scratch/source}
if [ -z "${FIXTURE_BUILD:-}" ]; then
    git -C "$here" worktree add --quiet --detach "$source" "$commit"
    (cd "$source" && dotnet build -c Release src/Homeserver -nologo -v q -nodeReuse:false)
fi

# Starts the server, drives it and stops it: drive FOLDER RECORD [OPTION...].
drive() {
    local folder=$1 record=$2 port
    shift 2
    mkdir -m 700 "$folder"
    # The key of the servers in tests: a seed of zeros.
    (umask 077 && echo "ed25519 a_66687a AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" >"$folder/signing.key")
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    dotnet "$source/src/Homeserver/bin/Release/net10.0/dendrite-fast.dll" --data "$folder" \
        --listen "127.0.0.1:$port" --metrics-listen none --open-registration --no-rate-limits "$@" \
        >"$scratch/log" 2>&1 </dev/null &
    server=$!
    until python3 -c "import urllib.request as r; r.urlopen('http://127.0.0.1:$port/_matrix/client/versions')" \
        2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
        sleep 0.2
    done
    python3 "$here/drive.py" "http://127.0.0.1:$port" "$record"
    kill -TERM "$server"
    wait "$server"
    server=
}

drive "$scratch/sqlite" "$scratch/sqlite.json"
psql -qX "$postgres" -c "create database $name encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0"
drive "$scratch/postgres" "$scratch/postgres.json" --database "${postgres%/*}/$name"

version=$(sqlite3 "$scratch/sqlite/homeserver.db" 'select max(version) from schema_versions')
folder=$here/Fixtures
mkdir -p "$folder"
head="-- Schema version $version, made by fixture.sh from commit $commit. Never edited."
{
    echo "$head"
    sqlite3 "$scratch/sqlite/homeserver.db" .dump | python3 "$here/readable.py" sqlite
} >"$folder/v$version-sqlite.sql"
# Without what only psql understands, comments, and settings that a newer or older server may not know.
{
    echo "$head"
    pg_dump --inserts --rows-per-insert=1000 --no-owner --no-privileges "${postgres%/*}/$name" \
        | grep -vE '^(--|\\|SET |SELECT pg_catalog\.set_config|$)' | python3 "$here/readable.py" postgres
} >"$folder/v$version-postgres.sql"
cp "$scratch/sqlite.json" "$folder/v$version-sqlite.json"
cp "$scratch/postgres.json" "$folder/v$version-postgres.json"
wc -c "$folder/v$version-"*
