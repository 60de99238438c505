"""Where a file of our own may lie: on a local disk, where no other user looks."""

import os
import re
import sys
from pathlib import Path

_PROGRAM = "spbe-docs"

_NETWORK = frozenset(
    {
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "davfs",
        "drvfs",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
    }
)
"""File systems that live on another machine, as Linux calls them. SQLite's locks and its shared memory fail there."""

_LOCAL_FUSE = frozenset({"fuse.ecryptfs", "fuse.encfs", "fuse.gocryptfs", "fuse.mergerfs", "fuse.ntfs-3g"})
"""All other file systems of the kind "fuse.*" are taken for remote: sshfs, rclone, s3fs, gvfsd-fuse ..."""

_ESCAPED = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4  # GetDriveTypeW


def cache_folder() -> Path:
    """Where this user's programmes keep what can be made anew. Raises RuntimeError for a user without a home."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / _PROGRAM / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / _PROGRAM
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if os.path.isabs(given) else Path.home() / ".cache") / _PROGRAM  # noqa: PTH117 - "" is relative


def network_file_system(folder: Path) -> str | None:
    """The name of the network file system that *folder* (which need not exist yet) lies on; None for a local disk.

    Known on Linux and Windows; elsewhere None.
    """
    if sys.platform == "win32":
        return _windows_share(folder)
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    return remote_mount(mounts, os.path.realpath(folder))


def remote_mount(mounts: str, path: str) -> str | None:
    """The type of the network file system that *path* lies on, by the lines of /proc/self/mountinfo."""
    best, file_system = "", ""
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        if not rest:
            continue
        point = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields.split(" ")[4])
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):  # a later mount lies over an earlier one
            best, file_system = point, rest.split(" ")[0]
    if file_system in _NETWORK or (file_system.startswith("fuse.") and file_system not in _LOCAL_FUSE):
        return file_system
    return None


def _windows_share(folder: Path) -> str | None:
    import ctypes  # noqa: PLC0415 - Windows only

    drive = Path(os.path.realpath(folder)).drive
    if drive.startswith("\\\\"):
        return "UNC"
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return "SMB" if kind == _DRIVE_REMOTE else None
