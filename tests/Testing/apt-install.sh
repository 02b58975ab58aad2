#!/usr/bin/env bash
# Installs Debian packages that tests need, without asking: ./apt-install.sh PACKAGE...
# Fails where there is no apt-get, or no right to use it. What apt-get prints goes to standard error.
set -uo pipefail

command -v apt-get >/dev/null || exit 1
as=()
if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || exit 1
    as=(sudo -n)
fi
{
    "${as[@]}" apt-get update -q
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
} >&2
