import { aadsts } from './aadsts'
import { hresult } from './hresult'
import { ntstatus } from './ntstatus'
import { win32 } from './win32'
import type { Family } from '../family'

/**
 * All families, in the order in which they read a line: those whose spelling alone proves the code
 * first, those that need their neighbours' help last, so that `context.earlier` can help them.
 * Within a group the order is alphabetical; the order never decides between two readings, confidence does.
 */
export const families: readonly Family[] = [
  // Spelling proves it
  aadsts,
  // Numbers that need words around them
  hresult,
  ntstatus,
  win32,
]
