import { aadsts } from './aadsts'
import { aws } from './aws'
import { browser } from './browser'
import { build } from './build'
import { cisco } from './cisco'
import { cloudflare } from './cloudflare'
import { curl } from './curl'
import { dns } from './dns'
import { dotnet } from './dotnet'
import { errno } from './errno'
import { exchange } from './exchange'
import { exit } from './exit'
import { gcp } from './gcp'
import { git } from './git'
import { hresult } from './hresult'
import { http } from './http'
import { java } from './java'
import { k8s } from './k8s'
import { kerberos } from './kerberos'
import { ldap } from './ldap'
import { mongodb } from './mongodb'
import { mssql } from './mssql'
import { mysql } from './mysql'
import { node } from './node'
import { npm } from './npm'
import { ntstatus } from './ntstatus'
import { openssl } from './openssl'
import { ora } from './ora'
import { orm } from './orm'
import { osstatus } from './osstatus'
import { prisma } from './prisma'
import { python } from './python'
import { redis } from './redis'
import { registry } from './registry'
import { signal } from './signal'
import { smtp } from './smtp'
import { sqlite } from './sqlite'
import { sqlstate } from './sqlstate'
import { ssh } from './ssh'
import { systemd } from './systemd'
import { tls } from './tls'
import { win32 } from './win32'
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
  browser,
  build,
  cisco,
  curl,
  exchange,
  git,
  k8s,
  kerberos,
  mongodb,
  mssql,
  mysql,
  node,
  npm,
  openssl,
  ora,
  orm,
  osstatus,
  prisma,
  redis,
  registry,
  sqlite,
  sqlstate,
  ssh,
  systemd,
  tls,
  x509,
  // Numbers that need words around them
  cloudflare,
  dns,
  dotnet,
  errno,
  exit,
  gcp,
  hresult,
  http,
  java,
  ldap,
  ntstatus,
  python,
  signal,
  smtp,
  win32,
]
