/** Takes a job off the queue until the transaction ends otherwise; no row when somebody took it back. */
export const takeJobStatement = (id: number) => ({
  text: 'delete from payload_jobs where id = $1 returning id',
  values: [id] as const,
})
