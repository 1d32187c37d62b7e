/** Every number that decides an order, in one place. */
export const weights = {
  /** An exact code that an article is about. Always above any likeness of messages. */
  codePrimary: 100,
  /** An exact code that an article also names. */
  codeNamed: 90,
  /** So much less when the code is one that many different errors share. */
  sharedCode: 14,
  /** What each place down the decoder's order costs: the root cause stands first, wrappers last. */
  perPlace: 12,
  /** However far down, an exact code is worth this. */
  codeLeast: 40,
  /** A message word for word. Just below a code in second place: codes are certain, wordings change. */
  message: 80,
  /** A long or many-lined message, whole: above a code that many errors share, below any other. */
  messageWhole: 86,
  /** A whole sentence so long that it cannot be chance, in an article that goes by no code. */
  messageCertain: 100,
  /** What a further line of the text adds when it stands in the article too. */
  furtherLine: 2,
  /** What each line costs that is likelier to tell the error than the one that fits. */
  perLine: 4,
  /** What it costs when a variant fits and not the message itself: breaks ties only. */
  variant: 0.01,
  /** What a message adds to an article that a code has already led to: it settles ties. */
  messageBesideCode: 9,
  /** What the product's name in the text adds: breaks ties only. */
  product: 2,
  /** What it adds to be of the product and kind of code that the text is about: breaks ties only. */
  kin: 0.5,
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
  /** Of a line that breaks off in the middle of the message, word for word, so few will do. */
  fewestSharedOfBegun: 2,
  /** Where more messages go on from where such a line breaks off, none is offered. */
  mostBegun: 5,
  /** A message with fewer telling words than this is short: chance brings its words together. */
  fewestSharedOfWhole: 4,
  /** A short message has to make up so much of its line. */
  leastOfLineWhenShort: 0.3,
  /** A message is whole when so much of it stands in the line, and so much of the line in it. */
  leastOfWhole: 0.95,
  leastOfLineOfWhole: 0.6,
  /** Telling words that make a whole sentence as certain as a code. */
  fewestSharedOfCertain: 12,
  /** What a common word tells, beside 1 for a word in a single message. */
  commonWord: 0.12,
} as const

/** Kinds of codes that say what class of thing went wrong, and so stand in pages of many errors. */
export const sharedFamilies: ReadonlySet<string> = new Set(['http', 'smtp', 'errno', 'exit'])

/** What decides the order of a search by people; kinds of evidence for one article add up. */
export const searchWeights = {
  /** A code that an article is about, in whatever spelling. */
  code: 100,
  /** A code that an article also names. */
  codeNamed: 85,
  /** A number without its kind: `403` may be of HTTP, of SMTP or an event. */
  codeBare: 70,
  /** A code that begins with what is typed so far. */
  codeBegun: 60,
  /** A plain word that is some code too, where no article holds all the words. */
  codePlain: 12,
  /** What each place down the list of codes and their other names costs. */
  perPlace: 1,
  /** The share that a message which fits keeps of what it is worth to a paste. */
  message: 0.9,
  /** All words in title, codes and messages. */
  head: 40,
  /** All words somewhere in the article. */
  body: 20,
  /** The product's own article, when nothing but the product was asked for: above words that name it. */
  productAlone: 65,
  /** Some of the words. */
  any: 5,
  /** What each further word of several adds. */
  furtherWord: 2,
  /** What the rank of the words adds at most. */
  rank: 20,
  /** What it adds when the product is named too. */
  product: 8,
  /** The share of the lesser that counts when words and product lead to one article. */
  lesser: 0.1,
} as const

/** What relates one article to another, for the list on its page; kinds of evidence add up. */
export const relatedWeights = {
  /** What editors said stands above all that is computed, in their order. */
  picked: 2_000,
  /** The other way round: its editors picked this one. */
  picks: 1_000,
  /** Both are about one code. */
  code: 100,
  /** One is about a code that the other names. */
  codeNamed: 80,
  /** So much less when many different errors share the code. */
  codeShared: 55,
  /** Both name a code that neither is about. */
  codeInBoth: 15,
  /** A message that is the same word for word; less by its likeness. */
  message: 60,
  /** Some article names its code together with one of this article. */
  together: 45,
  kindAndProduct: 40,
  product: 20,
  /** Its code stands beside this one's: settles ties among those of one kind and product. */
  neighbour: 5,
} as const
