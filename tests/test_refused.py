"""Why the system refused, in words that people read."""

import errno
import os

import pytest

from spbe_docs.refused import why


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EIO, errno.EXDEV])
def test_no_word_of_the_system_is_passed_on(number: int) -> None:
    error = OSError(number, os.strerror(number), "/data/berkas")

    assert why(error)
    assert os.strerror(number) not in why(error)
    assert "/data" not in why(error)


def test_a_user_without_a_home_is_told_so() -> None:
    assert why(RuntimeError("Could not determine home directory.")) == "akun ini tidak memiliki folder pribadi"
