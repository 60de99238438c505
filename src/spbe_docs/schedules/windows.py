"""A task for the Windows Task Scheduler, as the XML that `schtasks` imports.

Source: the Task Scheduler schema of Microsoft, version 1.2.
"""

import subprocess
from xml.sax.saxutils import escape

from spbe_docs.schedules.plan import Plan

NAME = "spbe-docs"
FILE = "spbe-docs.xml"
_LONGEST = "PT12H"


def render(plan: Plan) -> str:
    """*plan* as a task, after the instructions for it in a comment.

    It runs whether or not somebody is logged on, which a share only allows with a stored password.
    """
    program, *arguments = plan.command
    left_out = plan.left_out("Isi sebagai peubah lingkungan akun yang menjalankan tugas ini.")
    return f"""<?xml version="1.0"?>
<!--
  Simpan sebagai {FILE}, lalu jalankan sebagai administrator (kata sandi ditanyakan satu kali dan disimpan Windows):
    schtasks /Create /TN {NAME} /XML {FILE} /RU DOMAIN\\pengguna /RP *
  Akun itu perlu hak "Log on as a batch job" dan izin membaca folder dokumen. Tugas berjalan tanpa ada yang masuk.
  Folder jaringan ditulis sebagai \\\\server\\folder: huruf drive (Z:) tidak ada bagi tugas yang berjalan sendiri.
  Kode hasil 1 dan 3 bukan kegagalan; 4 berarti ada sumber yang tidak terjangkau.
{"".join(f"  {sentence}{chr(10)}" for sentence in left_out)}-->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Pemeriksaan dokumen bukti dukung (spbe-docs)</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2000-01-01T{plan.at:%H:%M}:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>{_LONGEST}</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(subprocess.list2cmdline(arguments))}</Arguments>
      <WorkingDirectory>{escape(str(plan.folder))}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""
