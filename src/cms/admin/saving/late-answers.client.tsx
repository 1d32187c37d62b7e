'use client'

import { ServerFunctionsContext, useServerFunctions } from '@payloadcms/ui'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { DrawnOnce, isWithin, unjudged } from './forms-within'
import { formOf, withoutLateValues } from './late-answers'

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState']

/** Between the forms and the server: answers that come late take nothing from what was typed since. */
export function LateAnswers({ children }: { children: ReactNode }) {
  const stock = useServerFunctions()
  const { getFormState: ask } = stock
  const [drawnOnce] = useState(() => new DrawnOnce())

  /**
   * Every question about a form within a document gets its answer, also when another has overtaken it or
   * none comes: Payload 3.90.1 asks before it takes a link, and without an answer goes by the one before,
   * about other words. Answers come in the order in which they were asked for, one at a time.
   */
  const askWithin = useCallback<GetFormState>(
    async (asked) => {
      const { schemaPath, formState, renderAllFields } = asked
      const answer = await ask(renderAllFields ? asked : { ...asked, signal: undefined })
      const state = answer && 'state' in answer ? answer.state : null
      if (renderAllFields || !formState) {
        if (state) drawnOnce.keep(schemaPath, state)
        return answer
      }
      return { state: drawnOnce.giveBack(schemaPath, state ?? unjudged(formState)) }
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
