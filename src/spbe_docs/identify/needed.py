"""Which words a pattern cannot match without: looking for a word is a hundred times cheaper than trying a pattern."""

_SHORTEST = 3


def needed_words(pattern: str) -> tuple[str, ...]:
    """Words in lower case, one of which stands in every text that *pattern* matches; empty when that cannot be said.

    Understands what rules use: literals, groups, alternatives, classes and quantifiers. It errs towards "cannot be
    said", which only costs time.
    """
    found: list[str] = []
    for branch in _branches(pattern):
        best = _of_sequence(branch)
        if not best:
            return ()
        found.extend(best)
    return tuple(dict.fromkeys(found))


def _of_sequence(pattern: str) -> tuple[str, ...]:
    """The best set of needed words of a pattern without alternatives at its top."""
    candidates: list[tuple[str, ...]] = []
    run = ""
    position = 0
    while position < len(pattern):
        start, letter = position, pattern[position]
        position = _end_of_atom(pattern, start)
        optional, position = _quantifier(pattern, position)
        literal = _literal(pattern[start:position]) if not optional else ""
        if literal:
            run += literal
            if pattern[position - 1] not in "+}":
                continue
        if run:
            candidates.append((run,))
            run = ""
        if letter == "(" and not optional:
            candidates.append(_of_group(pattern[start:position].rstrip("+")))
    if run:
        candidates.append((run,))
    usable = [words for words in candidates if words and min(map(len, words)) >= _SHORTEST]
    return max(usable, key=lambda words: (min(map(len, words)), -len(words)), default=())


def _of_group(group: str) -> tuple[str, ...]:
    inside = group[1:-1] if group.endswith(")") else ""
    if inside.startswith(("?!", "?=", "?<")):
        return ()
    if inside.startswith("?"):
        inside = inside[inside.index(":") + 1 :] if ":" in inside else ""
    return needed_words(inside)


def _literal(atom: str) -> str:
    if len(atom) > 1 and atom[-1] == "+":
        atom = atom[:-1]
    if len(atom) == 1 and atom not in ".^$":
        return atom.lower()
    if len(atom) == len(r"\.") and atom[0] == "\\" and not atom[1].isalnum():
        return atom[1]
    return ""


def _end_of_atom(pattern: str, start: int) -> int:
    letter = pattern[start]
    if letter == "\\":
        return start + 2
    if letter == "[":
        return _end_of_class(pattern, start)
    if letter == "(":
        return _end_of_group(pattern, start)
    return start + 1


def _end_of_class(pattern: str, start: int) -> int:
    position = start + 1
    while position < len(pattern) and (pattern[position] != "]" or position == start + 1):
        position += 2 if pattern[position] == "\\" else 1
    return position + 1


def _end_of_group(pattern: str, start: int) -> int:
    position = start + 1
    while position < len(pattern) and pattern[position] != ")":
        position = _end_of_atom(pattern, position)
    return position + 1


def _quantifier(pattern: str, position: int) -> tuple[bool, int]:
    """Whether what stands before *position* may be left out, and where the pattern goes on."""
    optional = False
    if pattern[position : position + 1] in ("?", "*"):
        optional, position = True, position + 1
    elif pattern[position : position + 1] == "+":
        position += 1
    elif pattern[position : position + 1] == "{":
        optional = pattern[position + 1] in "0,"
        position = pattern.index("}", position) + 1
    if pattern[position : position + 1] == "?" and pattern[position - 1] in "?*+}":
        position += 1
    return optional, position


def _branches(pattern: str) -> list[str]:
    branches: list[str] = []
    start = position = 0
    while position < len(pattern):
        if pattern[position] == "|":
            branches.append(pattern[start:position])
            start = position = position + 1
        else:
            position = _end_of_atom(pattern, position)
    return [*branches, pattern[start:]]
