"""Text as people search for it: without case, accents or width."""

from unicodedata import combining, normalize


def folded(text: str) -> str:
    """`text` for comparison: `"Zoë SÖHNE"` becomes `"zoe sohne"`."""
    if text.isascii():
        return text.lower()
    return "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
