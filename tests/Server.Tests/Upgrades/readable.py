#!/usr/bin/env python3
"""Filters a dump: bytes that are JSON are written as text, at half the length, and can be read.

Usage: readable.py STORE. STORE is sqlite or postgres; both give the same bytes back when the dump is loaded.
"""

import re
import sys

FORMS = {
    "sqlite": (re.compile(r"X'(7b(?:[0-9a-f]{2})+)'", re.IGNORECASE), "cast('{}' as blob)"),
    "postgres": (re.compile(r"'\\x(7b(?:[0-9a-f]{2})+)'"), "convert_to('{}', 'UTF8')"),
}


def main():
    pattern, form = FORMS[sys.argv[1]]

    def readable(match):
        try:
            text = bytes.fromhex(match[1]).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]
        return form.format(text.replace("'", "''")) if text.isprintable() else match[0]

    for line in sys.stdin:
        sys.stdout.write(pattern.sub(readable, line))


if __name__ == "__main__":
    main()
