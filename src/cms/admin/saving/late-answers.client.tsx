'use client'

import { ServerFunctionsContext, useServerFunctions } from '@payloadcms/ui'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { DrawnOnce, isWithin } from './forms-within'
import { formOf, withoutLateValues } from './late-answers'

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState']

/** Between the forms and the server: answers that come late take nothing from what was typed since. */
export function LateAnswers({ children }: { children: ReactNode }) {
  const stock = useServerFunctions()
  const { getFormState: ask } = stock
  const [drawnOnce] = useState(() => new DrawnOnce())

  /**
   * Every question about a form within a document gets its answer, also when another has overtaken it:
   * Payload 3.90.1 asks before it takes a link, and finds no answer a refusal where the last one was.
   * They come in the order in which they were asked for, one at a time.
   */
  const askWithin = useCallback<GetFormState>(
    async (asked) => {
      if (asked.renderAllFields) {
        const answer = await ask(asked)
        if (answer && 'state' in answer && answer.state)
          drawnOnce.keep(asked.schemaPath, answer.state)
        return answer
      }
      const answer = await ask({ ...asked, signal: undefined })
      if (!answer || !('state' in answer) || !answer.state) return answer
      return { ...answer, state: drawnOnce.giveBack(asked.schemaPath, answer.state) }
    },
    [ask, drawnOnce],
  )

  const getFormState = useCallback<GetFormState>(
    async (asked) => {
      if (isWithin(asked)) return askWithin(asked)
      const answer = await ask(asked)
      const live = formOf(asked.collectionSlug, asked.id)
      if (!asked.formState || asked.renderAllFields || !live || !answer || !('state' in answer))
        return answer
      if (!answer.state) return answer
      return { ...answer, state: withoutLateValues(asked.formState, answer.state, live) }
    },
    [ask, askWithin],
  )
  const value = useMemo(() => ({ ...stock, getFormState }), [stock, getFormState])
  return <ServerFunctionsContext value={value}>{children}</ServerFunctionsContext>
}
