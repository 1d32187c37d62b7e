import type { JobsConfig } from 'payload'
import { hasRole } from './access/roles'

/**
 * Payload lets any signed-in person run, queue and cancel jobs. Here nobody runs or queues them by
 * REST: our own process runs them (`job-runner.ts`), and editors schedule through the form.
 */
export const guardedJobs: JobsConfig = {
  access: {
    run: () => false,
    queue: () => false,
    cancel: ({ req }) => hasRole(req, 'admin'),
  },
  deleteJobOnComplete: true,
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: {
      create: () => false,
      read: ({ req }) => hasRole(req, 'author'),
      update: () => false,
      delete: ({ req }) => hasRole(req, 'editor'),
    },
  }),
}
