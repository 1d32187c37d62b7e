import path from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * For a script that takes over a piece of a page of Next's: its style sheets are in the page already, under
 * class names of Next's making. An import of one gets the names that the page left.
 */
export const classNamesOfPage: Plugin = {
  name: 'class-names-of-page',
  setup(bundle) {
    bundle.onLoad({ filter: /\.module\.css$/ }, ({ path: file }) => {
      const sheet = JSON.stringify(path.basename(file, '.module.css'))
      return {
        contents: `import { leftByPage } from './left-by-page'\nexport default leftByPage().classNames[${sheet}]`,
        loader: 'js',
        resolveDir: path.dirname(file),
      }
    })
  },
}
