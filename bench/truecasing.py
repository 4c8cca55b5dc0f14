"""Upper-case texts in mixed case, as MUC-4 is read: learned from mixed-case news."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENS = re.compile(r"(?:^|[.!?:]|--)[\"'\[(\s]*$")
_MIXED_CASE = ("opennews/documents.jsonl", "polnear/train.jsonl")  # of the corpora


def truecaser(shared: Path) -> "Truecaser":
    """Learn from the mixed-case corpora of a folder."""
    texts: list[str] = []
    for name in _MIXED_CASE:
        with (shared / "corpora" / name).open(encoding="utf-8") as file:
            texts += [json.loads(line)["text"] for line in file if line.strip()]
    return Truecaser(texts)


class Truecaser:
    """Writes upper-case text as the words of mixed-case texts are mostly written.

    A word that they do not have is taken for a name: most are.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        forms: dict[str, Counter[str]] = {}
        for text in texts:
            for match in _WORD.finditer(text):
                if not _OPENS.search(text[max(0, match.start() - 4) : match.start()]):
                    word = match.group()
                    forms.setdefault(word.lower(), Counter())[word] += 1
        self._form = {word: seen.most_common(1)[0][0] for word, seen in forms.items()}

    def __call__(self, text: str) -> str:
        """Give the text with other capitals; every letter stands where it stood."""

        def recased(match: re.Match[str]) -> str:
            word = match.group().lower()
            form = self._form.get(word, word.capitalize())
            if _OPENS.search(text[max(0, match.start() - 4) : match.start()]):
                form = form[:1].upper() + form[1:]
            return form if len(form) == len(match.group()) else match.group()

        return _WORD.sub(recased, text)
