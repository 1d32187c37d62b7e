/** Every number that decides an order, in one place. */
export const weights = {
  /** An exact code that an article is about. Always above any likeness of messages. */
  codePrimary: 100,
  /** An exact code that an article also names. */
  codeNamed: 90,
  /** What each place down the decoder's order costs: the root cause stands first, wrappers last. */
  perPlace: 12,
  /** However far down, an exact code is worth this. */
  codeLeast: 40,
  /** A message word for word. Just below a code in second place: codes are certain, wordings change. */
  message: 80,
  /** What a message adds to an article that a code has already led to: it settles ties. */
  messageBesideCode: 9,
  /** What the product's name in the text adds: breaks ties only. */
  product: 2,
  /** A message has to fit so well to count at all: half-remembered boilerplate stays below. */
  leastFit: 0.62,
  /** So well when the article is about another code than those in the text. */
  leastFitOtherCode: 0.9,
  /** A line cut short has to stand in the message nearly whole. */
  leastFitOfCutLine: 0.88,
  /** Telling words that have to be shared, unless the message is shorter than that. */
  fewestShared: 2,
  /** Of a line cut short, so many: a few words fit many messages. */
  fewestSharedOfCutLine: 4,
  /** What a common word tells, beside 1 for a word in a single message. */
  commonWord: 0.12,
} as const
