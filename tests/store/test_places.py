"""Where the cache lies, and what is no place for it."""

import sys
from pathlib import Path

import pytest

from spbe_docs.store.places import cache_folder, network_file_system, remote_mount

MOUNTS = r"""22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:26 / /proc rw - proc proc rw
41 22 0:50 / /mnt/Bagian\040Hukum rw,relatime - cifs //server/hukum rw,vers=3.0
42 22 0:51 / /home rw shared:7 master:2 - nfs4 server:/home rw
43 42 254:2 / /home/local rw - xfs /dev/vdb rw
44 22 0:52 / /ssh rw - fuse.sshfs user@host: rw
45 22 0:53 / /sandi rw - fuse.gocryptfs /sandi.enc rw
46 22 0:54 / /data rw - ext4 /dev/vdc rw
47 46 0:55 / /data rw - smb3 //server/data rw
"""


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/var/cache/spbe-docs", None),
        ("/home/budi/.cache/spbe-docs", "nfs4"),
        ("/home", "nfs4"),
        ("/home/local/budi", None),
        ("/homes/budi", None),
        ("/mnt/Bagian Hukum/cache", "cifs"),
        ("/ssh/x", "fuse.sshfs"),
        ("/sandi/x", None),
        ("/data/x", "smb3"),
    ],
)
def test_a_network_file_system_is_seen_by_its_mount(path: str, found: str | None) -> None:
    assert remote_mount(MOUNTS, path) == found


def test_the_working_folder_of_the_tests_is_local(tmp_path: Path) -> None:
    assert network_file_system(tmp_path / "not" / "there") is None


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the habit of Linux")
@pytest.mark.parametrize("given", ["", "relatif"])
def test_without_a_cache_folder_of_its_own_it_lies_in_the_home(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("HOME", "/home/budi")
    monkeypatch.setenv("XDG_CACHE_HOME", given)

    assert cache_folder() == Path("/home/budi/.cache/spbe-docs")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the habit of Linux")
def test_the_desktops_habit_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")

    assert cache_folder() == Path("/somewhere/spbe-docs")
