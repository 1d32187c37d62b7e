'use client'

import { useRouter } from 'next/navigation'
import { VerifyForm } from './verify-form.client'

/** {@link VerifyForm} in a line of a list, which is shown anew afterwards. */
export function VerifyRow({ id, about }: { id: number; about: string }) {
  const router = useRouter()
  return <VerifyForm id={id} about={about} onVerified={() => router.refresh()} />
}
