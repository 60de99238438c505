"""What a worker tells its parent: one mark, then bytes. Never pickle: a worker has read a stranger's file."""

from spbe_docs.engines.engine import Task, answer_too_large, crashed, failed, out_of_memory
from spbe_docs.model.findings import Lost

READY = b"r"
NO_START = b"n"
"""With the traceback: the task could not be made."""

OCR_PAGES = b"p"
ANSWER = b"a"
OUT_OF_MEMORY = b"m"
FAILED = b"f"
"""With the exception's name: the task raised."""

TOO_LARGE = b"l"


def answer_to(job: bytes, task: Task, most_bytes: int) -> bytes:
    """The message that answers *job*, whatever the task does with it."""
    try:
        answer = task(job)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 - a mistake of the programme costs one file, not the run
        return FAILED + type(error).__name__.encode()
    return ANSWER + answer if len(answer) <= most_bytes else TOO_LARGE


def understood(message: bytes) -> bytes | Lost:
    """The answer in *message*, or why there is none."""
    mark, content = message[:1], message[1:]
    if mark == ANSWER:
        return content
    if mark == OUT_OF_MEMORY:
        return out_of_memory()
    if mark == TOO_LARGE:
        return answer_too_large()
    if mark == FAILED:
        return failed(content.decode("ascii", "replace")[:100])
    return crashed()
