#!/usr/bin/env python3
"""Writes SearchFold.Data.cs from the Unicode Character Database of this Python: run it in its folder.

Three lists as varints, deflated, in base64: compatibility decompositions (an empty one for what search ignores),
combining classes, and canonical compositions. Hangul syllables are left out: arithmetic gives them.
"""
import base64
import unicodedata
import zlib

HANGUL = range(0xAC00, 0xD7A4)
IGNORED = {0x034F, 0x180B, 0x180C, 0x180D, 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
POINTS = [c for c in range(0x80, 0x110000) if not 0xD800 <= c < 0xE000 and c not in HANGUL]


def varint(out, number):
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def signed(out, number):
    varint(out, number * 2 if number >= 0 else -number * 2 - 1)


def decompositions(out):
    rows = []
    for point in POINTS:
        text = chr(point)
        ignored = point in IGNORED or unicodedata.category(text) == "Cf"
        parts = "" if ignored else unicodedata.normalize("NFKD", text)
        if parts != text:
            rows.append((point, [ord(part) for part in parts]))
    varint(out, len(rows))
    last, value = 0, 0
    for point, parts in rows:
        varint(out, point - last)
        varint(out, len(parts))
        last = point
        for part in parts:
            signed(out, part - value)
            value = part


def classes(out):
    runs = []
    for point in POINTS:
        combining = unicodedata.combining(chr(point))
        if combining and runs and runs[-1][0] + runs[-1][1] == point and runs[-1][2] == combining:
            runs[-1][1] += 1
        elif combining:
            runs.append([point, 1, combining])
    varint(out, len(runs))
    last = 0
    for start, length, combining in runs:
        varint(out, start - last)
        varint(out, length)
        varint(out, combining)
        last = start


def compositions(out):
    rows = []
    for point in POINTS:
        text = chr(point)
        canonical = unicodedata.decomposition(text).split()
        if len(canonical) == 2 and canonical[0][0] != "<":
            pair = chr(int(canonical[0], 16)) + chr(int(canonical[1], 16))
            if unicodedata.normalize("NFC", pair) == text:
                rows.append((ord(pair[0]), ord(pair[1]), point))
    rows.sort()
    varint(out, len(rows))
    last, second, value = 0, 0, 0
    for a, b, point in rows:
        varint(out, a - last)
        signed(out, b - second)
        signed(out, point - value)
        last, second, value = a, b, point


data = bytearray()
decompositions(data)
classes(data)
compositions(data)
packer = zlib.compressobj(9, zlib.DEFLATED, -15)
text = base64.b64encode(packer.compress(bytes(data)) + packer.flush()).decode()
with open("SearchFold.Data.cs", "w", encoding="utf-8") as file:
    file.write("namespace Dendrite.Fast.Storage;\n\n")
    file.write("internal static partial class SearchFold\n{\n")
    file.write("    // Made by fold-data.py, which says what it holds. Source: Unicode Character Database ")
    file.write(unicodedata.unidata_version + ".\n")
    file.write("    private const string Data =\n")
    lines = [text[at:at + 104] for at in range(0, len(text), 104)]
    file.write(" +\n".join(f'        "{line}"' for line in lines).replace(" +\n        ", "\n        + "))
    file.write(";\n}\n")
print(len(data), len(text))
