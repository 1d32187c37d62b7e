/**
 * Beginnings that look like NTSTATUS errors but are HRESULT ranges of their own: licensing, media,
 * the database engine, setup and sign-in.
 */
const HRESULT_IN_C = new Set([0xc004, 0xc00d, 0xc800, 0xc190])
/** 0xCAA…: the token broker and Teams. */
const SIGN_IN = 0xcaa

/** Whether a number with the severity bits of an NTSTATUS error belongs to one of those ranges. */
export function isHresultInC(value: number): boolean {
  return HRESULT_IN_C.has(value >>> 16) || value >>> 20 === SIGN_IN
}
