import localFont from 'next/font/local'

/**
 * Three files, 60 kB together: a fix page needs text, strong text and machine text. A font that is
 * late is left for the next page: nothing moves under the eyes of somebody who has begun to read.
 */
export const sans = localFont({
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
  src: [
    {
      path: '../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-700-normal.woff2',
      weight: '600 700',
      style: 'normal',
    },
  ],
})

export const mono = localFont({
  variable: '--font-mono',
  display: 'optional',
  adjustFontFallback: false,
  // Plex Mono is 0.6 em wide, as are Courier New, Liberation Mono and DejaVu Sans Mono.
  fallback: ['Courier New', 'Liberation Mono', 'monospace'],
  src: [
    {
      path: '../../../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
      weight: '400 700',
      style: 'normal',
    },
  ],
})
