"""The tiers' names as portals and people write them: in any case, with "Partner", and in other languages."""

from collections.abc import Sequence

from desktop_app.domain.folding import folded

NO_TIER = "none"

# German, Spanish, French, Italian, Portuguese and Japanese names (fact for German: knowledge.hubspot.com/de).
_OTHER_NAMES = {
    "silver": "silber plata argent argento prata シルバー",
    "gold": "oro or ouro ゴールド",
    "platinum": "platin platino platine platina プラチナ",
    "diamond": "diamant diamante ダイヤモンド ダイアモンド",
    "elite": "エリート",
    "provider": "プロバイダー",
    NO_TIER: "keine kein ninguno ninguna aucun aucune nessuno nenhum なし",
}
_ENGLISH = {folded(name): english for english, names in _OTHER_NAMES.items() for name in names.split()}
_BESIDE_NAMES = frozenset({"partner", "solutions", "solution", "agency", "tier", "hubspot", "level", "パートナー"})


def tier_named(text: str, tiers: Sequence[str]) -> str | None:
    """The one of `tiers` that `text` names, or `NO_TIER`; `None` for a tier that is none of them.

    `"DIAMOND"`, `"Diamant"` and `"Diamond Partner"` all name `"Diamond"`.
    """
    known = {folded(name): name for name in (*tiers, NO_TIER)}
    whole = folded(text.strip())
    if whole in known:
        return known[whole]
    words = [word for word in folded(text).replace("-", " ").split() if word not in _BESIDE_NAMES]
    name = " ".join(words).removesuffix(folded("パートナー"))
    return known.get(name) or known.get(_ENGLISH.get(name, ""))
