"""Why the system refused a file or folder, in the words of people: its own are English."""

import errno

_REASONS = {
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.ENOENT: "berkas atau folder di atasnya tidak ada",
    errno.ENOTDIR: "sebagian letaknya adalah berkas, bukan folder",
    errno.ENOSPC: "ruang simpan penuh",
    errno.EFBIG: "berkasnya melampaui ukuran yang diizinkan",
    errno.EDQUOT: "jatah ruang simpan habis",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.EISDIR: "di situ ada folder bernama sama",
    errno.EEXIST: "di situ sudah ada yang bernama sama",
    errno.ENOTEMPTY: "foldernya tidak kosong",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "diska atau sambungannya bermasalah",
    errno.ETIMEDOUT: "tidak menjawab",
    errno.ELOOP: "tautannya berputar",
    errno.ESPIPE: "bukan berkas biasa, melainkan pipa atau perangkat",
}


def why(error: OSError | RuntimeError) -> str:
    """An Indonesian clause. A RuntimeError is what Python raises for a user without a home."""
    if isinstance(error, RuntimeError):
        return "akun ini tidak memiliki folder pribadi"
    return _REASONS.get(error.errno or 0, "sistem menolaknya")
