"""Personal data out of everything that is shown: numbers that point to a person, never offices or document numbers."""

import re

# A number of 18 digits that starts with a birth date and goes on with the month of appointment: a civil servant's.
# OCR writes I, l, O for digits and puts spaces anywhere.
_NIP_LABEL = re.compile(r"(\bN\s?I\s?P(?:PPK)?\b\W{0,3})([\dOoIlu][\dOoIlru .]{7,26}[\dOoIlu])", re.IGNORECASE)
_NIP = re.compile(r"(?<![\d./-])(?:19|20)\d{6}[ .]?(?:19|20)\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?[123][ .]?\d{3}(?!\d)")
_NPWP = re.compile(r"(?<![\d.])\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)")
_NPWP_LABEL = re.compile(r"(\bNPWP\b\W{0,3}|\bN\.P\.W\.P\.?\W{0,3})(\d[\d. -]{12,22}\d)", re.IGNORECASE)
_NIK = re.compile(r"(?<![\d.,/-])\d{6}[ .]?\d{6}[ .]?\d{4}(?![\d/]|[.,-]\d)")
_MOBILE = re.compile(r"(?<![\d./-])(?:\+\s?62[ -]?|\b62[ -]?|0)8\d{1,3}(?:[ -]?\d{2,5}){2,3}(?![\d/]|[.,]\d)")
_LANDLINE = re.compile(
    r"\(0\d{2,3}\)[ -]?\d{3,4}[ -]?\d{2,5}(?:\s?,\s?\d{5,8})*|\+62[ -]?\d{2,3}[ -]?\d{3,4}[ -]?\d{3,4}"
)
_PHONE_LABEL = re.compile(
    r"(\b(?:telp|tlp|telepon|telp?on|fax|faks|faksimile?|hp|wa|whatsapp)\b[\s.:/]*)"
    r"(\(?\+?0?\d[\d() -]{5,16}\d(?:\s?[,/]\s?\d{5,8})*)",
    re.IGNORECASE,
)


def mask(text: str) -> str:
    """*text* with NIK, NIP, NPWP and telephone numbers replaced by their names in brackets.

    Classification numbers (188.45/1195/HK/2019), account codes (5.1.02.02.01.0026), dates and sums stay.
    """
    if not any(letter.isdigit() for letter in text):
        return text
    masked = _NIP_LABEL.sub(r"\1[NIP]", text)
    masked = _NPWP_LABEL.sub(r"\1[NPWP]", masked)
    masked = _PHONE_LABEL.sub(r"\1[telepon]", masked)
    for pattern, name in (
        (_NPWP, "[NPWP]"),
        (_NIP, "[NIP]"),
        (_NIK, "[NIK]"),
        (_LANDLINE, "[telepon]"),
        (_MOBILE, "[telepon]"),
    ):
        masked = pattern.sub(name, masked)
    return masked
