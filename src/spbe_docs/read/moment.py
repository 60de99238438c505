"""What hinders reading for the moment only, and lies in no file: each as it is told to people."""

from spbe_docs.model.documents import Reason, Trouble


def still_changing() -> Trouble:
    """Somebody is writing it."""
    return Trouble(
        Reason.STILL_CHANGING,
        "Berkas masih disimpan atau disalin ketika dibaca; dicoba lagi pada pemindaian berikutnya.",
    )


def vanished() -> Trouble:
    """It was listed, and is not there any more."""
    return Trouble(
        Reason.VANISHED,
        "Berkas terdaftar, tetapi sudah tidak ada ketika hendak dibaca: dihapus, dipindahkan, atau diganti namanya.",
    )


def not_seen() -> Trouble:
    """It is listed here, and no worker of the cluster can open it."""
    return Trouble(
        Reason.SOURCE_DOWN,
        "Berkas ini tidak dapat dibuka oleh pembaca klaster mana pun, sehingga belum terbaca. Sambungkan drive yang "
        "sama pada tiap pembaca atau tulis letaknya dalam [cluster] paths, periksa dengan spbe-docs doctor, lalu "
        "pindai lagi.",
    )


def source_down() -> Trouble:
    """Its source is away, and nobody has read it before."""
    return Trouble(
        Reason.SOURCE_DOWN,
        "Sumber berkas ini sedang tidak terjangkau dan isinya belum terbaca. Pindai lagi setelah sumbernya pulih.",
    )
