; The installer for Windows, for Inno Setup 6: for one user, without an administrator. What differs from version to
; version comes in from outside: Version, Name, Title, Maker, Ending, Id, Frozen, Icon and Out.

[Setup]
AppId={{{#Id}}
AppName={#Title}
AppVersion={#Version}
AppPublisher={#Maker}
VersionInfoVersion={#Version}
DefaultDirName={localappdata}\Programs\{#Title}
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
DisableProgramGroupPage=yes
DisableDirPage=auto
UsePreviousAppDir=yes
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
WizardStyle=modern
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\{#Name}-window.exe
UninstallDisplayName={#Title}
Compression=lzma2
SolidCompression=yes
OutputDir={#Out}
OutputBaseFilename={#Name}-{#Version}-windows-setup
#ifdef Signed
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Workspace={#Title} workspace
de.Workspace={#Title}-Arbeitsbereich

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; An upgrade must not leave modules of the version before beside its own.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Frozen}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Title}"; Filename: "{app}\{#Name}-window.exe"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\{#Name}-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.{#Ending}\OpenWithProgids"; ValueType: string; ValueName: "{#Name}.workspace"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Name}.workspace"; ValueType: string; ValueData: "{cm:Workspace}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Name}.workspace\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Name}-window.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Name}.workspace\shell\open\command"; ValueType: string; ValueData: """{app}\{#Name}-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\{#Name}-window.exe\SupportedTypes"; ValueType: string; ValueName: ".{#Ending}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\{#Name}.exe"; ValueType: string; ValueData: "{app}\{#Name}.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\{#Name}-window.exe"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent
