"""What a document says about itself: number, title, day, who issued it, whether it is in force."""

from spbe_docs.facts.legal import legal_facts
from spbe_docs.facts.legal_head import find_head
from spbe_docs.facts.records import record_facts
from spbe_docs.model.documents import DocumentStatus, Facts, Identity, Kind
from spbe_docs.model.rules import KindRule, Nature
from spbe_docs.model.text import CleanText


def read_facts(text: CleanText, identity: Identity, rule: KindRule | None, *, signature_field: bool = False) -> Facts:
    """The facts of *text*, which was recognised as *identity* by *rule* (None: not recognised).

    A fact that is not written, or cannot be read for certain, is None; whatever is found has a clue. The status is as
    far as the document itself tells: revocation, amendment and expiry are seen from outside.
    """
    if not text.lines:
        return Facts(status=DocumentStatus.UNKNOWN, status_reason="Tidak ada teks yang terbaca.")
    nature = rule.nature if rule else Nature.RECORD
    national = rule.national if rule else False
    head = find_head(text, identity.kind, identity.form) if identity.kind is not None else None
    if identity.kind is None or head is None:
        return record_facts(text, identity, nature, national=national, signature_field=signature_field)
    if identity.kind is Kind.LAINNYA:
        # The regulation of a council or a village is no kind of its own, but it is enacted like one.
        nature = Nature.REGULATION
    return legal_facts(text, identity.kind, nature, head, national=national, signature_field=signature_field)
