"""What an old Office file (OLE2) holds: its streams by name, as far as telling formats and locks apart needs."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_END = 0xFFFFFFFA  # sector numbers from here on are marks
_MOST_SECTORS = 4_096  # of the directory and of its table: far more than a document needs
_MINI_STREAM_BELOW = 4_096
_ENTRY = 128


@dataclass(frozen=True, slots=True)
class Streams:
    """The names of all streams and storages, and how the main ones begin."""

    names: frozenset[str]
    beginnings: dict[str, bytes]


def streams(file: BinaryIO) -> Streams:
    """The streams of the OLE2 file *file*.

    Raises ValueError when the file breaks off or contradicts itself.
    """
    try:
        return _streams(file)
    except struct.error as error:
        raise ValueError("the OLE2 file breaks off") from error


def _streams(file: BinaryIO) -> Streams:
    file.seek(0)
    header = file.read(512)
    (shift,) = struct.unpack_from("<H", header, 30)
    if header[:8] != SIGNATURE or shift not in (9, 12):
        raise ValueError("no OLE2 header")
    size = 1 << shift
    directory_start, first_list = struct.unpack_from("<I", header, 48)[0], struct.unpack_from("<I", header, 68)[0]
    table = list(_table_sectors(file, size, header, first_list))
    names: set[str] = set()
    beginnings: dict[str, bytes] = {}
    for sector in _chain(file, size, table, directory_start):
        block = _sector(file, size, sector)
        for at in range(0, len(block) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", block, at + 64)
            name = block[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            if not kind or not name:
                continue
            names.add(name)
            start, stream_size = (
                struct.unpack_from("<I", block, at + 116)[0],
                struct.unpack_from("<I", block, at + 120)[0],
            )
            if stream_size >= _MINI_STREAM_BELOW and start < _END:
                beginnings[name] = _sector(file, size, start)
    return Streams(frozenset(names), beginnings)


def _table_sectors(file: BinaryIO, size: int, header: bytes, first_list: int) -> Iterator[int]:
    """Where the allocation table lies: 109 sectors named in the header, more in a chain of lists."""
    yield from (sector for sector in struct.unpack_from("<109I", header, 76) if sector < _END)
    following, seen = first_list, 0
    while following < _END and seen < _MOST_SECTORS:
        block = _sector(file, size, following)
        *sectors, following = struct.unpack(f"<{size // 4}I", block)
        yield from (sector for sector in sectors if sector < _END)
        seen += 1


def _chain(file: BinaryIO, size: int, table: list[int], start: int) -> Iterator[int]:
    sector, seen = start, 0
    per_sector = size // 4
    while sector < _END and seen < _MOST_SECTORS:
        yield sector
        row, column = divmod(sector, per_sector)
        if row >= len(table):
            raise ValueError("the OLE2 directory leads out of the file")
        (sector,) = struct.unpack_from("<I", _sector(file, size, table[row]), column * 4)
        seen += 1


def _sector(file: BinaryIO, size: int, number: int) -> bytes:
    file.seek((number + 1) * size)
    return file.read(size)
