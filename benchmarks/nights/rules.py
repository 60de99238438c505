"""A tiny rule pack."""

from pathlib import Path

from benchmarks.nights.papers import SUBJECTS


def write_rules(place: Path, harder: frozenset[str]) -> None:
    """A pack that asks for one regulation for each subject; of *harder* ones, with words that none has."""
    (place / "indicators").mkdir(parents=True, exist_ok=True)
    (place / "instrument.yaml").write_text(
        'id: malam\nversion: "1"\ntitle: Instrumen malam\nregulation: Peraturan contoh\nconfidence: medium\n'
        "valid_from: 2024-01-01\nvalid_to: null\nminimum: 1\nmaximum: 5\n"
        'domains: [{id: kebijakan, name: Kebijakan, weight: "100"}]\n'
        'aspects: [{id: internal, name: Kebijakan Internal, domain: kebijakan, weight: "100"}]\n'
        'bands: [{name: Kurang, at_least: "1.0"}, {name: Baik, at_least: "2.6"}]\n'
        "owners: [{id: diskominfo, name: Dinas Komunikasi dan Informatika}]\nsources: {PC: Peraturan contoh}\n",
        encoding="utf-8",
    )
    for number, subject in enumerate(SUBJECTS, 1):
        phrase = f"layanan {subject.lower()}" + (" terpadu" if subject in harder else "")
        (place / "indicators" / f"{number:02}-{subject.lower()}.yaml").write_text(
            f"number: {number}\nname: Tingkat Kematangan Kebijakan Layanan {subject}\nshort_name: Layanan {subject}\n"
            f'aspect: internal\nweight: "{100 // len(SUBJECTS)}"\nowners: [diskominfo]\nautomation: full\n'
            f"subjects: {{kebijakan: {{stands: operative, phrases: [{phrase}]}}}}\n"
            "levels: {2: {text: Ditetapkan., source: PC, confidence: medium, builds_on: 0}}\n"
            f"requirements:\n  - {{id: {number:02}-L2-1, level: 2, title: Kebijakan layanan {subject}, "
            "necessity: required, kinds: [perkada], subject: kebijakan, source: PC, confidence: medium, "
            "action: Tetapkan.}\n",
            encoding="utf-8",
        )
