'use client'

import { useActionState } from 'react'
import type { DecodeAction, DecodeAnswer } from './decode-action'
import { Decoder, type DecoderFacts } from './decoder'

/** The decoder with its answer from the server. With JavaScript `decoder.browser.tsx` takes it over. */
export function DecoderOfServer({ action, ...facts }: DecoderFacts & { action: DecodeAction }) {
  const [answer, submit] = useActionState<DecodeAnswer | null, FormData>(action, null)
  return <Decoder answer={answer} action={submit} {...facts} />
}
