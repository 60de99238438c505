"""A service and its timer for systemd.

Source of the quoting: systemd.service(5) and systemd.syntax(7).
"""

from spbe_docs.schedules.plan import Plan

SERVICE = "spbe-docs.service"
TIMER = "spbe-docs.timer"
_LONGEST = "12h"
"""A run that takes longer hangs: the limits of the settings end every single file much sooner."""

_MOUNTS = (
    "# Bila drive dokumen gagal dipasang, pemindaian tidak dimulai: malam itu laporan maupun kode keluar 4 tidak ada.\n"
    "# Agar tetap diberi tahu, tambahkan OnFailure= (docs/operasi.md bagian 12).\n"
)


def render(plan: Plan) -> str:
    """Both units of *plan*, each below the name of its file."""
    return (
        "# Simpan kedua bagian ini di /etc/systemd/system/ dengan nama yang tertulis, ganti User=, lalu jalankan:\n"
        f"#   sudo systemctl daemon-reload && sudo systemctl enable --now {TIMER}\n"
        f"# Percobaan: sudo systemctl start {SERVICE}; journalctl -u {SERVICE}\n"
        f"\n# ---- {SERVICE} ----\n{_service(plan)}"
        f"\n# ---- {TIMER} ----\n{_timer(plan)}"
    )


def _service(plan: Plan) -> str:
    mounts = " ".join(_quoted(str(root)) for root in plan.roots)
    left_out = plan.left_out("Tulis dalam berkas milik root (mode 0600), lalu tambahkan EnvironmentFile=<berkas itu>.")
    needs = f"{_MOUNTS}RequiresMountsFor={mounts}\n" if mounts else ""
    return (
        "[Unit]\n"
        "Description=Pemeriksaan dokumen bukti dukung (spbe-docs)\n"
        "Wants=network-online.target\n"
        "After=network-online.target\n"
        f"{needs}"
        "\n[Service]\n"
        "Type=oneshot\n"
        "User=spbe-docs\n"
        f"{''.join(f'# {sentence}{chr(10)}' for sentence in left_out)}"
        f"WorkingDirectory={_plain(str(plan.folder))}\n"
        f"ExecStart={' '.join(_argument(word) for word in plan.command)}\n"
        "# 1: ada kekurangan; 3: ada berkas yang tidak terbaca. Keduanya bukan kegagalan.\n"
        "SuccessExitStatus=1 3\n"
        f"TimeoutStartSec={_LONGEST}\n"
        "Nice=10\n"
        "UMask=0077\n"
        "NoNewPrivileges=yes\n"
    )


def _timer(plan: Plan) -> str:
    return (
        "[Unit]\n"
        "Description=spbe-docs setiap malam\n"
        "\n[Timer]\n"
        f"OnCalendar=*-*-* {plan.at:%H:%M}:00\n"
        "Persistent=true\n"
        "\n[Install]\n"
        "WantedBy=timers.target\n"
    )


def _plain(text: str) -> str:
    """A value that is one path: only the percent sign means something in it."""
    return text.replace("%", "%%")


def _quoted(text: str) -> str:
    """A word among others."""
    escaped = _plain(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if not escaped or set(escaped) & set(" \t'\"\\;") else escaped


def _argument(text: str) -> str:
    """A word of a command, in which `$` would name a variable."""
    return _quoted(text.replace("$", "$$"))
