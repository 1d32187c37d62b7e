/**
 * JSON that can stand inside a `<script>` element: no text in it can close the element or begin a
 * comment, and the two line separators that old parsers choke on are written as escapes.
 *
 * @example jsonForHtml({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export const jsonForHtml = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
