"""What the printed tier report shows: values only, so that whoever draws it need not ask for anything."""

from dataclasses import dataclass

from desktop_app.domain.tier_report import LayerRow, MovementRow, TierReport


@dataclass(frozen=True, slots=True)
class TierPage:
    """One page: the report, the movements of its months, and the layers that count on its day."""

    report: TierReport
    partner: str | None
    movements: tuple[MovementRow, ...]
    layers: tuple[LayerRow, ...]

    def top_movements(self, count: int) -> list[MovementRow]:
        """The largest movements, by amount."""
        return sorted(self.movements, key=lambda row: (-row.amount, row.date, row.client))[:count]

    def next_expiries(self, count: int) -> list[LayerRow]:
        """What expires next."""
        return sorted(self.layers, key=lambda row: (row.expires_on, row.client))[:count]
