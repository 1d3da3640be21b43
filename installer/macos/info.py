"""What macOS is told about the application: its version, and that workspaces are its documents."""

from desktop_app.version import VERSION
from installer.facts import ENDING, IDENTIFIER, TITLE

KIND = f"{IDENTIFIER}.workspace"


def info() -> dict[str, object]:
    """The entries of `Info.plist` beyond those that PyInstaller writes itself."""
    return {
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # else the system's dark appearance would not reach the window
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{TITLE} workspace",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [KIND],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": KIND,
                "UTTypeDescription": f"{TITLE} workspace",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": [ENDING]},
            }
        ],
    }
