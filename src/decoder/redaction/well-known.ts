/**
 * GUIDs that are the same everywhere: Microsoft's own applications and the tenant of personal
 * accounts. They say what failed, not whose it is.
 */
const WELL_KNOWN = new Set([
  '00000000-0000-0000-0000-000000000000',
  // Microsoft Graph, Azure AD Graph, Exchange Online, SharePoint Online, Intune, Azure Resource Manager
  '00000003-0000-0000-c000-000000000000',
  '00000002-0000-0000-c000-000000000000',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
  '0000000a-0000-0000-c000-000000000000',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  // Azure CLI, Azure PowerShell, Microsoft Graph command line tools, Microsoft Office, Authentication Broker
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
  '1950a258-227b-4e31-a9cf-717495945fc2',
  '14d82eec-204b-4c2f-b7e8-296a70dab67e',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  '29d9ed98-a469-4536-ade2-f981bc1d605e',
  // Personal Microsoft accounts
  '9188040d-6c67-4c5b-b112-36a304b66dad',
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
])

/** A component class (`{0006F03A-0000-0000-C000-000000000046}`): COM and OLE registered it, no tenant owns it. */
const COM_CLASS = /-0000-0000-c000-000000000046$/i

/** Whether a GUID names a product rather than a tenant, user or request. */
export function isWellKnownGuid(guid: string): boolean {
  return WELL_KNOWN.has(guid.toLowerCase()) || COM_CLASS.test(guid)
}
