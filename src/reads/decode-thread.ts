/** What a thread of `decode-apart.ts` runs: a text comes in, its decoding goes out. */
export { servedDecoding as default } from './served-decoding'
