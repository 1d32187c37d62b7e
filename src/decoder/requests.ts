/**
 * A request of a web server's log that was answered well, as Apache, nginx, IIS and development
 * servers print it: `"GET /kb/0x80070005 HTTP/1.1" 200`. What its address holds is no error.
 */
const ANSWERED =
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) [^\s"]{1,2000}(?: HTTP\/[\d.]{1,3})?(?:"|) (?:- )?[123]\d\d(?![\w.])/
/** The same in a log of JSON or `key=value`. */
const ANSWER = /\b(?:status|status_?code|response_?code)["']?\s?[:=]\s?["']?[123]\d\d(?![\w.])/i
const ADDRESS =
  /\b(?:path|url|uri|request_?uri|request|target|referr?er)["']?\s?[:=]\s?["']?(?:[A-Z]{3,7} )?(?:https?:\/)?\/[^\s"',]{0,2000}/gi

/** A test that passed, in the words of Jest, Mocha, pytest and TAP: what it is about did not happen. */
const PASSED = /^\s{0,12}(?:[✓✔√]|ok \d+|PASS(?:ED)?\b|--- PASS:|test \S+ \.\.\. ok$)/

/** The path of a link, up to what it asks for: `?error=` and `#error=` answer. */
const LINK = /\bhttps?:\/\/[^\s"'<>?#]{1,2000}/gi

/** Offsets in a line between which nothing is an error: from, to. */
type Quiet = readonly [from: number, to: number]

/** Where a line tells of requests that were answered well, so that a code there is part of an address, or of a test that passed. */
export function answeredIn(line: string): readonly Quiet[] {
  if (PASSED.test(line)) return [[0, line.length]]
  const request = ANSWERED.exec(line)
  if (request) {
    const end = request.index + request[0].length
    // The page it came from and the browser follow, in quotes.
    const quoted = [...line.slice(end).matchAll(/"[^"]*"/g)].map(({ index, 0: words }): Quiet => [
      end + index,
      end + index + words.length,
    ])
    return [[request.index, end], ...quoted]
  }
  if (!ANSWER.test(line)) return []
  return [...line.matchAll(ADDRESS)].map(({ index, 0: words }) => [index, index + words.length])
}

/** Where the paths of links stand in a line: a code in one says what the page is about. */
export function linksIn(line: string): readonly Quiet[] {
  if (!line.includes('://')) return []
  return [...line.matchAll(LINK)].map(({ index, 0: link }) => [index, index + link.length])
}
