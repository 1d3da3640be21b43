"""The one place that holds the version; the distribution, the installers and the about box read it here."""

VERSION = "0.2.0"
