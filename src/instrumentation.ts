/** Next calls this once when the server starts: scheduled work begins now, not with the first visitor. */
export async function register(): Promise<void> {
  // The bundler puts the runtime's name here: the other runtimes must not even load what follows.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startScheduledWork } = await import('./scheduled-work')
    startScheduledWork()
  }
}
