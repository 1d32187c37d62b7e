import { globSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** All pictures side by side: `screenshots/index.html`. */
export default function makeContactSheet(): void {
  const files = globSync('screenshots/*.png')
    .map((file) => path.basename(file))
    .sort()
  const figures = files.map(
    (file) =>
      `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`,
  )
  writeFileSync(
    'screenshots/index.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>
<style>body{display:flex;flex-wrap:wrap;gap:1rem;font:12px sans-serif;background:#888}
figure{margin:0}img{width:240px;height:420px;object-fit:cover;object-position:top}</style>
${figures.join('\n')}
`,
  )
  console.log(`${files.length} pictures: screenshots/index.html`)
}
