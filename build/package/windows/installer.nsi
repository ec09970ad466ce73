; The installer for Windows: makensis -DVERSION=… -DNUMBERS=1.2.3.0 -DPROGRAM=kyujindesk.exe -DICON=… -DLICENCES=… -DWEBVIEW=… -DOUT=… installer.nsi
; Per user, without an administrator. /S installs silently; /D=FOLDER elsewhere (last). The uninstaller keeps the person's data unless the
; box is ticked, or /S /DATA is given.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\KyujinDesk"
; What a backup is to Windows, and what opens it.
!define BACKUP "Software\Classes\KyujinDesk.Backup"
!define ENDING "Software\Classes\.kyujinbackup"
; Evergreen WebView2, for all and for this person (learn.microsoft.com/microsoft-edge/webview2/concepts/distribution).
!define CLIENT "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "$(Product)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\KyujinDesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Kyujin Desk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Kyujin Desk installer"
VIAddVersionKey "LegalCopyright" "The Kyujin Desk authors, MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\kyujindesk.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is what is shown on a Windows that speaks neither.
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "English"

LangString Product ${LANG_JAPANESE} "求人デスク"
LangString Product ${LANG_ENGLISH} "Kyujin Desk"
LangString Program ${LANG_JAPANESE} "プログラム"
LangString Program ${LANG_ENGLISH} "Program"
LangString Data ${LANG_JAPANESE} "このパソコンの求人・応募者などのデータも削除する（元に戻せません）"
LangString Data ${LANG_ENGLISH} "Also delete the data on this computer: postings, applicants (cannot be undone)"
LangString Backup ${LANG_JAPANESE} "求人デスクのバックアップ"
LangString Backup ${LANG_ENGLISH} "Backup of Kyujin Desk"
LangString Running ${LANG_JAPANESE} "求人デスクが動いています。閉じてから、もう一度試してください。"
LangString Running ${LANG_ENGLISH} "Kyujin Desk is running. Close it, then try again."
LangString NoWebView ${LANG_JAPANESE} "画面を表示する Microsoft Edge WebView2 を入れられませんでした。インターネットにつないで、もう一度試してください。会社のパソコンでは、管理者に WebView2 ランタイムを頼んでください。求人デスクは入りましたが、まだ開けません。"
LangString NoWebView ${LANG_ENGLISH} "Microsoft Edge WebView2, which shows the window, could not be installed. Connect to the internet and try again; on a company's computer ask the administrator for the WebView2 runtime. Kyujin Desk is installed, but cannot open yet."

Function .onInit
  SetRegView 64
FunctionEnd

Function un.onInit
  SetRegView 64
FunctionEnd

; A program that runs holds its file.
!macro RefuseWhileRunning
  ${If} ${FileExists} "$INSTDIR\kyujindesk.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\kyujindesk.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; $0 becomes the version of WebView2, or empty.
Function WebView
  SetRegView 32
  ReadRegStr $0 HKLM "SOFTWARE\${CLIENT}" "pv"
  ${If} $0 == ""
    ReadRegStr $0 HKCU "Software\${CLIENT}" "pv"
  ${EndIf}
  SetRegView 64
  ${If} $0 == ""
    ReadRegStr $0 HKCU "Software\${CLIENT}" "pv"
  ${EndIf}
  ${If} $0 == "0.0.0.0"
    StrCpy $0 ""
  ${EndIf}
FunctionEnd

Section "-$(Program)"
  !insertmacro RefuseWhileRunning
  SetOutPath "$INSTDIR"
  File "/oname=kyujindesk.exe" "${PROGRAM}"
  File "/oname=licences.txt" "${LICENCES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(Product).lnk" "$INSTDIR\kyujindesk.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "$(Product)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\kyujindesk.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Kyujin Desk authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Shortcut" "$SMPROGRAMS\$(Product).lnk"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  WriteRegStr HKCU "${ENDING}" "" "KyujinDesk.Backup"
  WriteRegStr HKCU "${BACKUP}" "" "$(Backup)"
  WriteRegStr HKCU "${BACKUP}\DefaultIcon" "" "$INSTDIR\kyujindesk.exe,0"
  WriteRegStr HKCU "${BACKUP}\shell\open\command" "" '"$INSTDIR\kyujindesk.exe" "%1"'
  ${RefreshShellIcons}
  ${GetSize} "$INSTDIR" "/S=0K" $1 $2 $3
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $1
  Call WebView
  ${If} $0 == ""
    InitPluginsDir
    File "/oname=$PLUGINSDIR\webview2.exe" "${WEBVIEW}"
    ExecWait '"$PLUGINSDIR\webview2.exe" /silent /install'
    Call WebView
    ${If} $0 == ""
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoWebView)" /SD IDOK
      SetErrorLevel 4
    ${EndIf}
  ${EndIf}
SectionEnd

Section "un.$(Program)"
  SectionIn RO
  !insertmacro RefuseWhileRunning
  ; Only what was put there.
  Delete "$INSTDIR\kyujindesk.exe"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "${KEY}" "Shortcut"
  Delete "$0"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "${BACKUP}"
  ReadRegStr $0 HKCU "${ENDING}" ""
  ${If} $0 == "KyujinDesk.Backup" ; another program's stays
    DeleteRegKey HKCU "${ENDING}"
  ${EndIf}
  ${un.RefreshShellIcons}
SectionEnd

Section /o "un.$(Data)"
  RMDir /r "$LOCALAPPDATA\KyujinDesk"
SectionEnd

Section "-un.told"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${IfNot} ${Errors}
    RMDir /r "$LOCALAPPDATA\KyujinDesk"
  ${EndIf}
SectionEnd
