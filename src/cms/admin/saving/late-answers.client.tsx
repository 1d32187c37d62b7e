'use client'

import { ServerFunctionsContext, useServerFunctions } from '@payloadcms/ui'
import { useCallback, useMemo, type ReactNode } from 'react'
import { formOf, withoutLateValues } from './late-answers'

type GetFormState = ReturnType<typeof useServerFunctions>['getFormState']

/** Between the forms and the server: answers that come late take nothing from what was typed since. */
export function LateAnswers({ children }: { children: ReactNode }) {
  const stock = useServerFunctions()
  const { getFormState: ask } = stock

  const getFormState = useCallback<GetFormState>(
    async (asked) => {
      const answer = await ask(asked)
      const live = formOf(asked.collectionSlug, asked.id)
      if (!asked.formState || asked.renderAllFields || !live || !answer || !('state' in answer))
        return answer
      if (!answer.state) return answer
      return { ...answer, state: withoutLateValues(asked.formState, answer.state, live) }
    },
    [ask],
  )
  const value = useMemo(() => ({ ...stock, getFormState }), [stock, getFormState])
  return <ServerFunctionsContext value={value}>{children}</ServerFunctionsContext>
}
