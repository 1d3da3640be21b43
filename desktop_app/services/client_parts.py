"""Turn clients as the store has them into the parts that figures are made of."""

from desktop_app.domain.markets import Markets
from desktop_app.domain.standing import ClientPart, Share
from desktop_app.domain.tier_rules import RuleSet
from desktop_app.storage.tier_clients import AlikeClients


def client_part(rules: RuleSet, markets: Markets, like: AlikeClients) -> ClientPart:
    """What alike clients give by `rules`."""
    return ClientPart(
        count=like.count,
        managed=like.managed,
        shares=shares_of(rules, like),
        factor=markets.multiplier(like.multiplier, like.market, like.country),
        apps=like.apps,
        sells_until=like.selling_until,
        may_sell_until=like.may_sell_until,
    )


def shares_of(rules: RuleSet, like: AlikeClients) -> tuple[Share, ...] | None:
    """The partner's share of what clients pay, by currency; `None` when it is unknown.

    HubSpot's own share wins over dividing evenly among the partners (fact: `hs_split_managed_mrr`).
    """
    if like.split is not None:
        return (Share(like.split, like.currency, rules.convert(like.split, like.currency)),)
    if like.mrr is None:
        return None
    return tuple(
        Share(amount / like.partners, currency, rules.convert(amount, currency, like.partners))
        for amount, currency in like.mrr
    )
