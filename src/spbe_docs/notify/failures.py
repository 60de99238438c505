"""That something could not be sent: never a reason for a run to fail."""


class NotSentError(Exception):
    """Why a notice was not sent, one Indonesian sentence without secrets."""
