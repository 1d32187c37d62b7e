import type { Statement } from './query'

/** Which pieces of nightly work ran at or after a moment. */
export const ranSinceStatement = (since: Date): Statement => ({
  text: 'select name from nightly_work where ran_at >= $1',
  values: [since.toISOString()],
})

export const noteNightStatement = (name: string, at: Date, fault: string | null): Statement => ({
  text: `
    insert into nightly_work (name, ran_at, fault) values ($1, $2, $3)
    on conflict (name) do update set ran_at = excluded.ran_at, fault = excluded.fault`,
  values: [name, at.toISOString(), fault],
})
