"""What is believed of one file, and why."""

from collections.abc import Iterator

from spbe_docs.model.codes import ReadState, Verdict
from spbe_docs.model.entries import DocumentInfo, PeriodInfo, SignatureInfo
from spbe_docs.model.indicators import CandidateInfo
from spbe_docs.model.report import Report
from spbe_docs.reports.explained.lines import Line, Tone, heading, place, said, tone_of, why_not
from spbe_docs.reports.layout import Placed, requirements
from spbe_docs.reports.words import CLUE_FIELDS, day, share, size, word, word_of_candidate, word_of_requirement

_NOT_FOUND = "tidak ditemukan"
_NOT_FILLED_IN = "kosong atau tidak terbaca"
"""Its place was found."""

_ALWAYS = ("number", "year", "title", "issuer", "signed_on")
"""Facts that are told even where they are not known."""

_FACTS = (
    "form",
    "number",
    "year",
    "title",
    "issuer",
    "region",
    "signatory",
    "signed_on",
    "promulgated_on",
    "gazette",
    "valid_until",
)


def document(one: DocumentInfo, report: Report) -> Iterator[Line]:
    """The file, how it was read, what it is, its facts with their places, its relatives, and where it is used."""
    yield Line(one.path, Tone.TITLE)
    yield from _reading(one)
    if one.state is not ReadState.UNREADABLE:
        yield from _identity(one)
        yield from _facts(one)
        yield from _status(one)
    yield from _relatives(one, report)
    yield from _parts(one)
    if one.notes:
        yield from heading("Catatan")
        yield from (Line(note, indent=2) for note in one.notes)
    yield from _uses(one, report)


def _reading(one: DocumentInfo) -> Iterator[Line]:
    if one.container is not None:
        yield Line(one.container, Tone.PLAIN, 2, "berasal dari")
    pages = f", {one.pages_read} dari {one.pages} halaman" if one.pages else ""
    yield Line(f"{word(one.state)}, {word(one.text_source)}{pages}, {size(one.bytes)}", Tone.PLAIN, 2, "pembacaan")
    if one.ocr_confidence is not None:
        sure = f"{one.ocr_pages} halaman dikenali dengan keyakinan {share(one.ocr_confidence)}"
        yield Line(sure, Tone.PLAIN, 2, "hasil pindai")
    if one.reason is not None:
        yield from said("sebab", f"{word(one.reason.code)}. {one.reason.message}", Tone.BAD)


def _identity(one: DocumentInfo) -> Iterator[Line]:
    yield from heading("Jenis dan isi pokok")
    kind = f"{word(one.kind)}, keyakinan {share(one.kind_confidence)}" if one.kind else "tidak dapat dipastikan"
    yield Line(kind, Tone.PLAIN if one.kind else Tone.OPEN, 2, "jenis")
    yield from _places(one, "kind")
    if one.kind_runner_up is not None:
        yield Line(word(one.kind_runner_up), Tone.PLAIN, 2, "kemungkinan lain" if one.kind else "paling mendekati")


def _facts(one: DocumentInfo) -> Iterator[Line]:
    for field in _FACTS:
        value = getattr(one, field)
        if value is not None or field in _ALWAYS:
            there = any(clue.field == field for clue in one.clues)
            missing = _NOT_FILLED_IN if there else _NOT_FOUND
            told = missing if value is None else day(value) if hasattr(value, "month") else str(value)
            yield Line(told, Tone.OPEN if value is None else Tone.PLAIN, 2, CLUE_FIELDS[field])
            yield from _places(one, field)
    if one.period is not None:
        yield Line(_years(one.period), Tone.PLAIN, 2, CLUE_FIELDS["period"])
        yield from _places(one, "period")
    if marks := _marks(one.signature):
        yield Line(f"{marks}; keabsahannya tidak diperiksa", Tone.PLAIN, 2, CLUE_FIELDS["signature"])
        yield from _places(one, "signature")
    told_already = {"kind", "period", "signature", "status", *_FACTS}
    for clue in one.clues:
        if clue.field not in told_already:
            yield Line(place(clue.page, None, clue.quote), Tone.FAINT, 2, CLUE_FIELDS.get(clue.field, clue.field))


def _years(period: PeriodInfo) -> str:
    return f"{period.from_}-{period.to}" if period.from_ != period.to else str(period.from_)


def _marks(signature: SignatureInfo) -> str:
    marks = (
        ("tanda tangan atau ttd", signature.ttd),
        ("keterangan tanda tangan elektronik", signature.tte_text),
        ("kolom tanda tangan elektronik dalam berkas PDF", signature.pdf_field),
    )
    return ", ".join(name for name, is_there in marks if is_there)


def _status(one: DocumentInfo) -> Iterator[Line]:
    yield Line(word(one.status), Tone.PLAIN, 2, CLUE_FIELDS["status"])
    yield from said("alasan", one.status_reason or "")
    yield from _places(one, "status")


def _places(one: DocumentInfo, field: str) -> Iterator[Line]:
    told = (place(clue.page, None, clue.quote) for clue in one.clues if clue.field == field)
    return (Line(text, Tone.FAINT, 2, " ") for text in dict.fromkeys(told))


def _relatives(one: DocumentInfo, report: Report) -> Iterator[Line]:
    others = [other for other in report.documents if other.id != one.id]
    versions = [other for other in others if one.family is not None and other.family == one.family]
    named = (
        ("salinan dari", [one.duplicate_of] if one.duplicate_of else []),
        ("disalin dalam", [other.path for other in others if other.duplicate_of in {one.path, one.id}]),
        ("mencabut", list(one.revokes)),
        ("dicabut oleh", [one.revoked_by] if one.revoked_by else []),
        ("mengubah", list(one.amends)),
        ("versi lain", [other.path + " (yang dipakai)" * other.family_leads for other in versions]),
        ("memuat", [other.path for other in others if other.container == one.path]),
    )
    if any(paths for _, paths in named):
        yield from heading("Hubungan dengan dokumen lain")
        for label, paths in named:
            yield from (Line(path, Tone.PLAIN, 2, label) for path in paths)
        if versions:
            told = "ya, versi ini yang dipakai" if one.family_leads else "bukan; versi lain yang dipakai"
            yield Line(told, Tone.PLAIN, 2, "versi utama")


def _parts(one: DocumentInfo) -> Iterator[Line]:
    if not one.parts:
        return
    yield from heading("Bagian-bagian berkas")
    for part in one.parts:
        pages = "-".join(str(page) for page in dict.fromkeys((part.pages[0], part.pages[-1])))
        told = [word(part.kind) if part.kind else "jenis tidak diketahui", part.title or "tanpa judul"]
        told += [f"nomor {part.number}"] * (part.number is not None)
        told += [day(part.date)] if part.date is not None else []
        yield Line(", ".join([*told, word(part.status)]), Tone.PLAIN, 2, f"halaman {pages}")


def _uses(one: DocumentInfo, report: Report) -> Iterator[Line]:
    placed = requirements(report)
    used = [placed[identifier] for identifier in one.used_by if identifier in placed]
    yield from heading("Dipakai sebagai bukti")
    if not used:
        yield Line("Tidak menjadi bukti bagi persyaratan apa pun.", Tone.PLAIN, 2)
    for of in used:
        yield _requirement(of, of.requirement.verdict, word_of_requirement(of.requirement))
        for proof in of.requirement.evidence:
            if proof.document == one.path:
                yield Line(place(proof.page, proof.article, proof.quote), Tone.FAINT, 4)
    refused = [(of, own) for of in placed.values() if of not in used and (own := _own(of, one)) is not None]
    refused.sort(key=lambda pair: pair[1].verdict is not Verdict.REVIEW)  # what a person can settle comes first
    if refused:
        yield from heading("Dipertimbangkan, tetapi tidak menjadi bukti")
    for of, candidate in refused:
        yield _requirement(of, candidate.verdict, word_of_candidate(candidate.verdict))
        yield from (Line(text, Tone.FAINT, 4) for text in why_not(candidate))
        if candidate.verdict is Verdict.MET:  # others do, or something else is lacking
            yield Line(of.requirement.reason, Tone.FAINT, 4)
    if one.duplicate_of is not None:
        yield Line(f"Dinilai melalui berkas yang disalinnya: {one.duplicate_of}.", Tone.FAINT, 2)
    if one.better_place is not None:
        yield from said("lebih cocok untuk", f"indikator {one.better_place.indicator}: {one.better_place.reason}")


def _own(of: Placed, one: DocumentInfo) -> CandidateInfo | None:
    return next((candidate for candidate in of.requirement.candidates if candidate.document == one.path), None)


def _requirement(of: Placed, verdict: Verdict, told: str) -> Line:
    return Line(f"{of.requirement.id} {of.requirement.title}: {told}", tone_of(verdict), 2)
