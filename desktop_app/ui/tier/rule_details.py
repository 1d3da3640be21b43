"""The parts of a rule set beside thresholds and rates: what tiers ask for, points, and the apps that count."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.records import Origin
from desktop_app.domain.tier_rules import CountedApp, PointsRule, Requirement, RuleSet
from desktop_app.formatting import format_exact
from desktop_app.ui.shared.amount_field import AmountField
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.day_field import DayField
from desktop_app.ui.tier import tier_texts

_COLUMNS, _APPS_HEIGHT = 3, 96
_ANY_DAY = date(2024, 2, 27)  # when the rates changed (fact)


class RuleDetails(QWidget):
    """Shows the rule set it is given; `changed` is emitted when something was typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: PointsRule | None = None
        self.certified = QCheckBox(self.tr("A valid certificate"), self)
        self.needs = {need: QCheckBox(tier_texts.heading(need), self) for need in Requirement}
        self.sold, self.sold_since = AmountField(self), AmountField(self)
        self.managed, self.growth = AmountField(self), AmountField(self)
        self.since = DayField(_ANY_DAY, self)
        self.unstated = ChoiceBox(self)
        for origin, name in (
            (None, self.tr("Between the two rates")), (Origin.SOURCED, self.tr("Sourced")),
            (Origin.ASSISTED, self.tr("Assisted")),
        ):  # fmt: skip
            self.unstated.addItem(name, origin)
        self.apps = QPlainTextEdit(self)
        self.apps.setAccessibleName(self.tr("Apps that count"))
        self.apps.setTabChangesFocus(True)
        self.apps.setMinimumHeight(_APPS_HEIGHT)
        self.setObjectName("clear")
        self._lay_out()
        self._wire()

    def show_rules(self, rules: RuleSet) -> None:
        """Show what `rules` say, without telling anybody."""
        with QSignalBlocker(self):
            self.certified.setChecked(rules.certified_required)
            for need, box in self.needs.items():
                box.setChecked(need in rules.needs)
            self.apps.setPlainText("\n".join(" = ".join((app.name, *app.other_names)) for app in rules.counted_apps))
            self._points = rules.points
            self._of_points.setVisible(rules.points is not None)
            if rules.points is not None:
                self._show_points(rules.points)

    def put_into(self, rules: RuleSet) -> RuleSet | None:
        """`rules` with what is shown here; `None` while a number cannot be read."""
        points = self._points_typed()
        if points is None and rules.points is not None:
            return None
        return replace(
            rules,
            certified_required=self.certified.isChecked(),
            needs=self._needs_chosen(rules),
            counted_apps=_apps_in(self.apps.toPlainText()),
            points=points,
        )

    # Set up

    def _lay_out(self) -> None:
        asked = QGridLayout()
        for place, box in enumerate((self.certified, *self.needs.values())):
            asked.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        self._of_points = QWidget(self)
        form = QFormLayout(self._of_points)
        form.setContentsMargins(0, 0, 0, 0)
        self._of_points.setObjectName("clear")
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, field in (
            (self.tr("Sold"), self.sold), (self.tr("Sourced, first sold since the day"), self.sold_since),
            (self.tr("The day"), self.since), (self.tr("Managed"), self.managed),
            (self.tr("Times in growth markets"), self.growth),
            (self.tr("Sales of unstated origin count as"), self.unstated),
        ):  # fmt: skip
            field.setAccessibleName(name)
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self.tr("Each tier asks for"), "section", self))
        column.addLayout(asked)
        about_points = self.tr("Points per 100 of the rule set’s own currency")
        form.insertRow(0, plain_label(about_points, "section", self._of_points))
        column.addWidget(self._of_points)
        about_apps = self.tr("Apps that count: one a line, with its other names after =")
        column.addWidget(plain_label(about_apps, "section", self))
        column.addWidget(self.apps, 1)

    def _wire(self) -> None:
        for box in (self.certified, *self.needs.values()):
            box.toggled.connect(lambda _on: self.changed.emit())
        for field in (self.sold, self.sold_since, self.managed, self.growth):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self.since.dateChanged.connect(lambda _day: self.changed.emit())
        self.unstated.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.apps.textChanged.connect(self.changed)

    # Points

    def _show_points(self, points: PointsRule) -> None:
        for field, value in (
            (self.sold, points.sold), (self.sold_since, points.sold_since), (self.managed, points.managed),
            (self.growth, points.growth_market_factor),
        ):  # fmt: skip
            field.setText("" if value is None else format_exact(value))
        if points.since is not None:
            self.since.choose(points.since)
        self.unstated.setCurrentIndex([None, Origin.SOURCED, Origin.ASSISTED].index(points.unstated))

    def _points_typed(self) -> PointsRule | None:
        sold, managed, growth = self.sold.amount, self.managed.amount, self.growth.amount
        if self._points is None or sold is None or managed is None or growth is None or self.sold_since.is_unreadable:
            return None
        since, unstated = self.sold_since.amount, self.unstated.currentData()
        return PointsRule(
            sold=sold,
            managed=managed,
            since=None if since is None else self.since.day,
            sold_since=since,
            unstated=Origin(unstated) if unstated else None,
            growth_market_factor=growth,
        )

    def _needs_chosen(self, rules: RuleSet) -> tuple[Requirement, ...]:
        """What is asked for: in the rule set's own order, then what was added."""
        chosen = [need for need, box in self.needs.items() if box.isChecked()]
        added = (need for need in chosen if need not in rules.needs)
        return (*(need for need in rules.needs if need in chosen), *added)


def _apps_in(text: str) -> tuple[CountedApp, ...]:
    """The apps of lines such as `"Ads add-on = Ads"`."""
    apps = []
    for line in text.splitlines():
        name, *others = (" ".join(part.split()) for part in line.split("="))
        if name:
            apps.append(CountedApp(name, tuple(other for other in others if other)))
    return tuple(apps)
