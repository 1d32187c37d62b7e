/** The mark: `0x`, with which so many errors begin, drawn as a ring and a cross. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="3" fill="currentColor" />
      <g fill="none" stroke="var(--paper)" strokeWidth="2.6">
        <ellipse cx="10.5" cy="16" rx="4.4" ry="7" />
        <path d="m18.5 12.5 8 10.5m0-10.5-8 10.5" />
      </g>
    </svg>
  )
}
