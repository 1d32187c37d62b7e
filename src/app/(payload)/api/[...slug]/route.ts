import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { getPayload } from 'payload'
import { boundedRead } from '@/cms/bounded-reads'
import { closedDoor } from '@/cms/rest-doors'
import { whileInReach } from '@/cms/out-of-reach'
import { signInDoor } from '@/cms/sign-in/sign-in-door'

type Handler = ReturnType<typeof REST_GET>

/** Payload's REST behind our doors: it is for signed-in staff. */
const guarded =
  (handler: Handler): Handler =>
  async (request, args) => {
    return whileInReach(
      () => getPayload({ config }),
      request,
      async (payload) =>
        (await closedDoor(payload, request)) ??
        signInDoor(payload, await boundedRead(request), (checked) => handler(checked, args)),
    )
  }

export const GET = guarded(REST_GET(config))
export const POST = guarded(REST_POST(config))
export const DELETE = guarded(REST_DELETE(config))
export const PATCH = guarded(REST_PATCH(config))
export const PUT = guarded(REST_PUT(config))
export const OPTIONS = guarded(REST_OPTIONS(config))
