"""A line for `crontab -e`."""

import shlex

from spbe_docs.schedules.plan import Plan


def render(plan: Plan) -> str:
    """*plan* as lines of a crontab; cron sends what is printed, which are errors only, to the owner's mailbox."""
    left_out = plan.left_out("Tulis sebagai NAMA=nilai di atas baris jadwal, dalam crontab yang sama.")
    command = f"cd {shlex.quote(str(plan.folder))} && {shlex.join(plan.command)}"
    return (
        "# Pasang dengan: crontab -e (sebagai pengguna yang boleh membaca folder dokumen).\n"
        "# Kode keluar 1 dan 3 bukan kegagalan; kode 4 berarti ada sumber yang tidak terjangkau.\n"
        f"{''.join(f'# {sentence}{chr(10)}' for sentence in left_out)}"
        f"{plan.at.minute} {plan.at.hour} * * * {_escaped(command)}\n"
    )


def _escaped(command: str) -> str:
    """Cron takes a percent sign for the end of the line."""
    return command.replace("%", r"\%")
