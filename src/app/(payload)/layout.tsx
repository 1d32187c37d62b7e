import config from '@payload-config'
import { RootLayout, handleServerFunctions } from '@payloadcms/next/layouts'
import '@payloadcms/next/css'
import type { ServerFunction, ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import '@/cms/admin/brand/look'
import { withoutConfirmedValues } from '@/cms/admin/saving/form-state-after-save'
import { schedulePublication } from '@/cms/scheduled-publishing'
import { importMap } from './admin/importMap'
import './custom.scss'

async function serverFunction(args: Parameters<ServerFunctionClient>[0]) {
  'use server'
  const answer = await handleServerFunctions({
    ...args,
    config,
    importMap,
    serverFunctions: { 'schedule-publish': schedulePublication as unknown as ServerFunction },
  })
  return args.name === 'form-state' ? withoutConfirmedValues(args.args, answer) : answer
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
