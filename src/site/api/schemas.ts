import { z } from 'zod'

/** Bodies and answers of the public API, version 1. */
export const decodeRequest = z.strictObject({ text: z.string('must be a string') })

export const matchRequest = z.strictObject({
  codes: z.array(z.string().max(200)).max(200).default([]),
  templates: z.array(z.string().max(2_000)).max(200).default([]),
})
