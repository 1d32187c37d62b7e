import { aadsts } from './aadsts'
import { arm } from './arm'
import { aws } from './aws'
import { bitlocker } from './bitlocker'
import { browser } from './browser'
import { bugcheck } from './bugcheck'
import { build } from './build'
import { cisco } from './cisco'
import { cloudflare } from './cloudflare'
import { configmgr } from './configmgr'
import { curl } from './curl'
import { dns } from './dns'
import { dotnet } from './dotnet'
import { errno } from './errno'
import { esent } from './esent'
import { event } from './event'
import { exchange } from './exchange'
import { exit } from './exit'
import { gcp } from './gcp'
import { git } from './git'
import { graph } from './graph'
import { hresult } from './hresult'
import { http } from './http'
import { intune } from './intune'
import { java } from './java'
import { k8s } from './k8s'
import { kerberos } from './kerberos'
import { ldap } from './ldap'
import { mdm } from './mdm'
import { mongodb } from './mongodb'
import { msal } from './msal'
import { msi } from './msi'
import { mssql } from './mssql'
import { mysql } from './mysql'
import { node } from './node'
import { npm } from './npm'
import { ntstatus } from './ntstatus'
import { oauth } from './oauth'
import { onedrive } from './onedrive'
import { openssl } from './openssl'
import { ora } from './ora'
import { orm } from './orm'
import { osstatus } from './osstatus'
import { powershell } from './powershell'
import { printer } from './printer'
import { prisma } from './prisma'
import { python } from './python'
import { ras } from './ras'
import { rdp } from './rdp'
import { redis } from './redis'
import { registry } from './registry'
import { signal } from './signal'
import { smtp } from './smtp'
import { sqlite } from './sqlite'
import { sqlstate } from './sqlstate'
import { ssh } from './ssh'
import { systemd } from './systemd'
import { teams } from './teams'
import { terraform } from './terraform'
import { tls } from './tls'
import { upgrade } from './upgrade'
import { win32 } from './win32'
import { winget } from './winget'
import { winrm } from './winrm'
import { winupdate } from './winupdate'
import { x509 } from './x509'
import type { Family } from '../family'

/**
 * All families, in the order in which they read a line: those whose spelling alone proves the code
 * first, those that need their neighbours' help last, so that `context.earlier` can help them.
 * Within a group the order is alphabetical; the order never decides between two readings, confidence does.
 */
export const families: readonly Family[] = [
  // Spelling proves it
  aadsts,
  aws,
  bitlocker,
  browser,
  bugcheck,
  build,
  cisco,
  configmgr,
  curl,
  exchange,
  git,
  intune,
  k8s,
  kerberos,
  mdm,
  mongodb,
  msal,
  mssql,
  mysql,
  node,
  npm,
  onedrive,
  openssl,
  ora,
  orm,
  osstatus,
  powershell,
  printer,
  prisma,
  redis,
  registry,
  sqlite,
  sqlstate,
  ssh,
  systemd,
  teams,
  terraform,
  tls,
  upgrade,
  winget,
  winrm,
  winupdate,
  x509,
  // Numbers that need words around them
  arm,
  cloudflare,
  dns,
  dotnet,
  errno,
  esent,
  event,
  exit,
  gcp,
  graph,
  hresult,
  http,
  java,
  ldap,
  msi,
  ntstatus,
  oauth,
  python,
  ras,
  rdp,
  signal,
  smtp,
  win32,
]
