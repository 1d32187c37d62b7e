import fc from 'fast-check'

/**
 * Properties draw the same cases in every run, so that a red main is the fault of the change under test.
 * To look further: `PROPERTY_SEED=$RANDOM npx vitest run --project unit`.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_128) })
