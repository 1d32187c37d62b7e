/** Marks in the table of contents the section that is being read. */
export function wireContents(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-labelledby="contents"] a')].map(
      (link) => [link.hash.slice(1), link],
    ),
  )
  if (links.size === 0) return
  const headings = [...links.keys()]
    .map((id) => document.getElementById(id))
    .filter((heading) => heading !== null)
  const mark = () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120)
    const current = passed.at(-1)?.id
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  const observer = new IntersectionObserver(mark, { rootMargin: '-120px 0px 0px 0px' })
  headings.forEach((heading) => observer.observe(heading))
}
