"""English plurals, where the translation has no file of them."""


def counted(text: str, number: int) -> str:
    """A translated text about `number` things; in English, which has no file of plurals, `(s)` goes or becomes `s`."""
    return text.replace("(s)", "" if number == 1 else "s")
