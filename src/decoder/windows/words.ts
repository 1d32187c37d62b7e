/** Words that only a Windows program prints near an error number. */
export const WINDOWS_NEAR =
  /\b(?:CreateFile|OpenService|StartService|CreateProcess|LoadLibrary|Reg(?:Open|Set|Query)\w*|Win32|GetLastError|net (?:use|view|start|stop|user)|sc(?:\.exe)? (?:start|stop|query)|Service Control Manager|SCM|nltest|robocopy|diskpart|schtasks|wmic|dism|msiexec|NT AUTHORITY)\b|\.exe\b|[A-Z]:\\/

/** How Windows words its own errors, in English: nobody else says it like this. */
export const WINDOWS_SAYS =
  /\b(?:The system cannot find the (?:file|path|drive)|Access is denied|The RPC server is (?:unavailable|too busy)|The network (?:path|name) (?:was not|cannot be) found|The specified (?:service|network|domain|user|module|procedure|username|account)|The dependency service|The service (?:did not|cannot be|has not|name is invalid)|An instance of the service|The process cannot access the file|The trust relationship|The user name or password is incorrect|Logon failure|The parameter is incorrect|The handle is invalid|There is not enough space on the disk|The semaphore timeout|A required privilege|The referenced account|The target principal name|Replication access was denied|The directory (?:service|name|is not empty)|The requested operation requires elevation|is not a valid Win32 application|The remote procedure call failed|Multiple connections to a server|The local device name is already in use|No more connections can be made|The media is write protected|The device is not ready|Incorrect function|Could not start the \S+|could not start the .{1,80} service|on Local Computer|Data error \(cyclic|The request could not be performed because of an I\/O device|The group or resource is not in the correct state)\b/i

/** The same in other languages of Windows: German, French, Spanish, Italian, Portuguese, Dutch. */
export const WINDOWS_SAYS_ABROAD =
  /Zugriff verweigert|Das System kann|Der (?:Abhängigkeitsdienst|Dienst|RPC-Server|Netzwerk(?:pfad|name))|Die (?:Vertrauensstellung|angeforderte)|Lokaler Computer|Acc[eè]s refusé|Le (?:service|serveur RPC|fichier spécifié|chemin réseau)|Acceso denegado|El (?:sistema no puede|servicio|servidor RPC)|Accesso negato|Il (?:servizio|server RPC)|Acesso negado|O (?:sistema não|serviço|servidor RPC)|Toegang geweigerd|De (?:service|RPC-server)/

/** What stands before `%%1068` where the event log puts an error into its text. */
export const FOLLOWS =
  /following (?:service-specific |system )?error|folgende[mnr]? (?:dienstspezifische[nr]? )?Fehler|erreur suivante|siguiente error|error siguiente|seguente errore|errore seguente|seguinte erro|erro a seguir|volgende fout|Name=["']param\d["']/i

/** Functions of Windows that programs name where they fail. */
export const CALLS =
  'CreateFile|ReadFile|WriteFile|CopyFile|MoveFile|DeleteFile|FindFirstFile|CreateDirectory|RemoveDirectory|SetFileAttributes|DeviceIoControl|LoadLibrary|GetProcAddress|CreateProcess|CreateProcessAsUser|OpenProcess|OpenProcessToken|AdjustTokenPrivileges|LogonUser|LookupAccountName|LookupAccountSid|OpenSCManager|OpenService|CreateService|StartService|ControlService|ChangeServiceConfig|Reg(?:Open|Create|Set|Query|Delete|Load|Save)[A-Za-z]{0,20}|CreateNamedPipe|ConnectNamedPipe|WaitNamedPipe|CreateMutex|CreateEvent|WaitForSingleObject|MapViewOfFile|CreateFileMapping|VirtualAlloc|WNetAddConnection|NetUse[A-Z][a-z]{2,8}|NetJoinDomain|NetUser[A-Z][A-Za-z]{2,20}|DsGetDcName|Crypt[A-Z][A-Za-z]{3,40}|Cert[A-Z][A-Za-z]{3,40}|WinHttp[A-Z][A-Za-z]{3,40}|ShellExecute|SetupDi[A-Z][A-Za-z]{3,40}'

/** “System error” in languages whose letters have no small or capital twin in ASCII. */
export const SYSTEM_ERROR_ABROAD = [
  'Системная ошибка',
  'системная ошибка',
  'システム エラー',
  'システムエラー',
  '系统错误',
  'błąd systemu',
]
