"""What macOS is told about the application, and how its disk image is made; only macOS can make it."""

import plistlib
from pathlib import Path

from desktop_app.version import VERSION
from installer.facts import ENDING, IDENTIFIER, ROOT
from installer.macos.dmg import commands
from installer.macos.info import info

NOTARY = {"MACOS_NOTARY_APPLE_ID": "a@b.example", "MACOS_NOTARY_TEAM_ID": "T", "MACOS_NOTARY_PASSWORD": "secret"}


def _programs(environment: dict[str, str]) -> list[str]:
    made = commands(Path("folder"), Path("image.dmg"), environment)
    return [" ".join(command[:2]) for command in made]


def test_the_plist_tells_the_version_and_owns_workspaces() -> None:
    facts = plistlib.loads(plistlib.dumps(info()))
    assert facts["CFBundleVersion"] == facts["CFBundleShortVersionString"] == VERSION
    kind = facts["UTExportedTypeDeclarations"][0]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == [ENDING]
    assert facts["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeIdentifier"].startswith(IDENTIFIER)


def test_the_entitlements_are_a_plist() -> None:
    allowed = plistlib.loads((ROOT / "installer" / "macos" / "entitlements.plist").read_bytes())
    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_image_is_signed_and_notarised_as_far_as_there_are_keys() -> None:
    identity = {"MACOS_SIGN_IDENTITY": "Developer ID Application: Ada"}
    assert _programs({}) == ["hdiutil create"]
    assert _programs(NOTARY) == ["hdiutil create"]  # Apple takes nothing that is not signed
    assert _programs(identity) == ["hdiutil create", "codesign --sign"]
    assert _programs(identity | NOTARY) == [
        "hdiutil create", "codesign --sign", "xcrun notarytool", "xcrun stapler",
    ]  # fmt: skip
