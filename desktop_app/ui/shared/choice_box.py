"""A box to choose from that is as wide as there is room, whatever its choices are called."""

from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from desktop_app.ui.shared.elided_label import elided_text

_SIDES = 4  # pixels beside the text


class ChoiceBox(QComboBox):
    """Cuts the name of a choice with an ellipsis where room ends; Qt would cut through a letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    # Qt

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        complex_, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(complex_, option, field, self).width() - _SIDES
        option.currentText = elided_text(option.currentText, self.fontMetrics(), room)
