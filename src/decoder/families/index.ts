import { aadsts } from './aadsts'
import { aws } from './aws'
import { cloudflare } from './cloudflare'
import { dns } from './dns'
import { errno } from './errno'
import { exchange } from './exchange'
import { exit } from './exit'
import { hresult } from './hresult'
import { http } from './http'
import { k8s } from './k8s'
import { kerberos } from './kerberos'
import { ldap } from './ldap'
import { mssql } from './mssql'
import { mysql } from './mysql'
import { npm } from './npm'
import { ntstatus } from './ntstatus'
import { ora } from './ora'
import { registry } from './registry'
import { signal } from './signal'
import { smtp } from './smtp'
import { sqlstate } from './sqlstate'
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
  exchange,
  k8s,
  kerberos,
  mssql,
  mysql,
  npm,
  ora,
  registry,
  sqlstate,
  systemd,
  tls,
  x509,
  // Numbers that need words around them
  cloudflare,
  dns,
  errno,
  exit,
  hresult,
  http,
  ldap,
  ntstatus,
  signal,
  smtp,
  win32,
]
