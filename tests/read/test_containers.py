"""What archives and e-mails hold is listed within limits, and any member can be taken out."""

import io
import stat
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.read.files import pdf, put
from tests.read.office import mail, outlook, zipped

from spbe_docs.model.containers import Container
from spbe_docs.model.documents import Reason, Unreadable
from spbe_docs.model.formats import Format
from spbe_docs.read.containers import container, member
from spbe_docs.read.options import ReadOptions
from spbe_docs.read.sniff import sniff

OPTIONS = ReadOptions()


def opened(content: bytes, options: ReadOptions = OPTIONS) -> Container:
    file = io.BytesIO(content)
    found = container(file, sniff(file).format, options)
    assert isinstance(found, Container), found
    return found


def names(found: Container) -> list[str]:
    return ["!/".join(one.names) for one in found.members]


def troubles(found: Container) -> dict[str, Reason]:
    return {one.names[-1]: one.trouble.reason for one in found.members if one.trouble is not None}


def test_an_archive_lists_its_files_each_with_digest_and_format() -> None:
    found = opened(zipped({"Kebijakan/Perbup.pdf": pdf(["isi"]), "kosong/": b"", "a.txt": b"isi"}))

    assert names(found) == ["Kebijakan/Perbup.pdf", "a.txt"]
    assert [one.file_type and one.file_type.format for one in found.members] == [Format.PDF, Format.TEXT]
    assert all(one.sha256 for one in found.members)
    assert found.document is None
    assert found.notes == ("Arsip berisi 2 berkas.",)


def test_any_member_can_be_taken_out_however_deep_it_lies(tmp_path: Path) -> None:
    inner = zipped({"x.txt": b"x", "surat.eml": mail("Terlampir", ("c.txt", b"isi c"))})
    content = zipped({"a.txt": b"a", "b.zip": inner})

    found = {"!/".join(one.names): one.place for one in opened(content).members}

    assert list(found) == ["a.txt", "b.zip", "b.zip!/x.txt", "b.zip!/surat.eml", "b.zip!/surat.eml!/c.txt"]
    assert taken(tmp_path, content, found["b.zip!/surat.eml!/c.txt"]) == b"isi c"
    assert taken(tmp_path, content, found["b.zip!/x.txt"]) == b"x"
    assert taken(tmp_path, content, found["a.txt"]) == b"a"
    assert taken(tmp_path, content, found["b.zip!/surat.eml"]).startswith(b"From:")


def taken(folder: Path, content: bytes, place: tuple[int, ...]) -> bytes:
    with put(folder, "a.zip", content).open("rb") as file:
        return member(file, place, OPTIONS).read()


def test_an_archive_that_was_changed_is_opened_anew(tmp_path: Path) -> None:
    assert taken(tmp_path, zipped({"a.txt": b"lama"}), (0,)) == b"lama"
    assert taken(tmp_path, zipped({"a.txt": b"yang baru"}), (0,)) == b"yang baru"


@pytest.mark.parametrize("place", [(7,), (0, 0), (1, 5)])
def test_a_member_that_is_not_there_is_an_error(tmp_path: Path, place: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="no such member"):
        taken(tmp_path, zipped({"a.txt": b"a", "b.zip": zipped({"c": b"c"})}), place)


def test_system_files_and_links_are_left_out_and_counted() -> None:
    stream = io.BytesIO(zipped({"a.txt": b"a", "__MACOSX/._a.txt": b"x", "x/.DS_Store": b"x", "Thumbs.db": b"x"}))
    with zipfile.ZipFile(stream, "a") as archive:
        link = zipfile.ZipInfo("tautan.pdf")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    found = opened(stream.getvalue())

    assert names(found) == ["a.txt"]
    assert found.notes == ("Arsip berisi 1 berkas. Sebanyak 4 berkas sistem di dalamnya diabaikan.",)


def test_names_are_only_names() -> None:
    found = opened(zipped({"../../jebakan.txt": b"1", "/tmp/jebakan.txt": b"2", "a\\b.txt": b"3"}))

    assert names(found) == ["../../jebakan.txt", "tmp/jebakan.txt", "a/b.txt"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_equal_names_are_told_apart() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "satu")
        archive.writestr("a.txt", "dua")

    assert names(opened(stream.getvalue())) == ["a.txt", "a.txt (2)"]


def test_a_locked_member_wants_its_password_and_the_others_are_listed() -> None:
    content = bytearray(zipped({"terkunci.pdf": b"x", "a.txt": b"a"}, stored=True))
    directory = content.index(b"PK\x01\x02")
    content[directory + 8] |= 1

    found = opened(bytes(content))

    assert troubles(found) == {"terkunci.pdf": Reason.NEEDS_PASSWORD}
    assert names(found) == ["terkunci.pdf", "a.txt"]


def test_a_broken_member_is_corrupt_and_the_others_are_listed() -> None:
    content = zipped({"rusak.txt": b"isi yang rusak", "a.txt": b"a"}, stored=True).replace(
        b"isi yang rusak", b"isi yang RUSAK"
    )

    assert troubles(opened(content)) == {"rusak.txt": Reason.CORRUPT}


def test_archives_within_archives_end_at_the_third() -> None:
    content = zipped({"akhir.txt": b"isi"})
    for name in ("e.zip", "d.zip", "c.zip", "b.zip"):
        content = zipped({name: content})

    found = opened(content)

    assert names(found) == ["b.zip", "b.zip!/c.zip", "b.zip!/c.zip!/d.zip"]
    assert troubles(found) == {"d.zip": Reason.NESTED_TOO_DEEP}


def test_members_are_counted_over_all_archives_together() -> None:
    content = zipped({"b.zip": zipped({f"{n}.txt": b"%d" % n for n in range(5)}), "z.txt": b"z"})

    found = opened(content, ReadOptions(max_members=3))

    assert names(found) == ["b.zip", "b.zip!/0.txt", "b.zip!/1.txt"]
    assert found.trouble is not None
    assert found.trouble.reason is Reason.LIMIT_REACHED
    assert found.trouble.message.startswith("Hanya 3 dari 7 berkas")


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    file = io.BytesIO(zipped({"bom.txt": bytes(20_000_000)}))

    found = container(file, Format.ZIP, OPTIONS)

    assert isinstance(found, Unreadable)
    assert found.trouble.reason is Reason.TOO_LARGE


def test_a_member_above_the_limit_is_not_taken_out() -> None:
    assert troubles(opened(zipped({"a.txt": b"12345"}), ReadOptions(max_bytes=4))) == {"a.txt": Reason.TOO_LARGE}


class TestMails:
    def test_the_text_is_read_and_attachments_are_listed(self) -> None:
        found = opened(mail("Yth. Sekda\nTerlampir Perbup.", ("Perbup.pdf", pdf(["isi"]))))

        assert found.document is not None
        assert found.document.pages[0].text.split("\n")[:4] == [
            "Dari: Budi <budi@x.go.id>",
            "Kepada: Sekda <sekda@x.go.id>",
            "Tanggal: Tue, 22 Oct 2024 08:00:00 +0700",
            "Perihal: Dokumen SPBE",
        ]
        assert "Terlampir Perbup." in found.document.pages[0].text
        assert names(found) == ["Perbup.pdf"]
        assert found.notes == ("Surel dengan 1 lampiran.",)

    def test_pictures_shown_in_the_text_are_no_attachments(self) -> None:
        message = EmailMessage()
        message["From"], message["Subject"], message["MIME-Version"] = "a@b.id", "x", "1.0"
        message.set_content("<p>Salam</p>", subtype="html")
        message.add_related(b"logo", "image", "png", cid="<logo>", filename="logo.png", disposition="inline")

        found = opened(message.as_bytes())

        assert names(found) == []
        assert found.document is not None
        assert "Salam" in found.document.pages[0].text

    def test_an_attached_mail_is_a_mail_with_attachments_of_its_own(self) -> None:
        outer, inner = EmailMessage(), EmailMessage()
        inner["From"], inner["Subject"] = "a@b.id", "Nota: dinas/1"
        inner.set_content("isi")
        inner.add_attachment(b"isi c", "application", "octet-stream", filename="c.txt")
        outer["From"], outer["Subject"] = "b@c.id", "Fwd"
        outer.set_content("teruskan")
        outer.add_attachment(inner)

        assert names(opened(outer.as_bytes())) == ["Nota dinas 1.eml", "Nota dinas 1.eml!/c.txt"]

    @pytest.mark.parametrize(
        "content",
        [
            b'From: a@b.id\nDate: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf; name="=?utf-8?b?\xff?="\nContent-Transfer-Encoding: base64\n\n!!!!\n--b',
            b"From: a@b.id\nSubject: =?x?q?=zz?=\nTo: <<>,,\nContent-Type: text/plain; charset=nonsense\n\nisi \xff",
            b"From: a@b.id\nDate: x\nContent-Type: multipart/mixed\n\nisi",
            b"From: a@b.id\nDate: x\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 400,
        ],
    )
    def test_odd_mails_are_no_mistake_of_ours(self, content: bytes) -> None:
        opened(content)

    def test_outlook_mails_are_mails(self) -> None:
        found = opened(
            outlook("Dokumen SPBE", "Terlampir Perbup.", {"Perbup.pdf": pdf(["isi"]), "a.txt": b"isi".ljust(5000)})
        )

        assert found.document is not None
        assert "Perihal: Dokumen SPBE" in found.document.pages[0].text
        assert "Terlampir Perbup." in found.document.pages[0].text
        assert "Tanggal: Mon, 21 Oct 2024 23:00:00 +0700" in found.document.pages[0].text
        assert names(found) == ["Perbup.pdf", "a.txt"]
        assert found.members[0].file_type is not None
        assert found.members[0].file_type.format is Format.PDF

    def test_a_mail_attached_to_an_outlook_mail_is_a_mail_and_always_the_same(self) -> None:
        content = outlook("Fwd", "Lihat lampiran.", inner=("Nota dinas", "<p>Isi <b>nota</b></p>"))

        first, second = opened(content), opened(content)

        assert names(first) == ["Nota dinas.eml"]
        assert first.members == second.members
        file_type = first.members[0].file_type
        assert file_type is not None
        assert file_type.format is Format.EML
