'use client'

import { Lost } from '@/components/layout/lost'

/** A page that failed; where scripts run. Elsewhere the server answers with `site/plain-page.ts`. */
export default function PageFailed({ reset }: { reset: () => void }) {
  return (
    <Lost title="This page could not be made" status="500">
      <p>
        Something failed on our side. Your text, if you pasted one, was not kept.{' '}
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </Lost>
  )
}
