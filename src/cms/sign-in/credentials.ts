import { z } from 'zod'

const credentialsSchema = z.object({ email: z.string(), password: z.string() })
export type Credentials = z.infer<typeof credentialsSchema>

const parse = (text: unknown): unknown => {
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a sign-in form sent, as the admin (a form with `_payload`) or a program (JSON) sends it. */
export async function credentialsOf(request: Request): Promise<Credentials | null> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  const isForm = type.startsWith('multipart/form-data')
  const sent = isForm
    ? parse(
        await request.formData().then(
          (form) => form.get('_payload'),
          () => null,
        ),
      )
    : parse(await request.text().catch(() => null))
  const read = credentialsSchema.safeParse(sent)
  return read.success ? { ...read.data, email: read.data.email.toLowerCase().trim() } : null
}
