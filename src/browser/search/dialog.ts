import { countOf } from '../../site/count-of'
import { urls } from '../../site/urls'
import type { SearchHitView } from '../../site/views'
import { element } from '../element'
import { makeAsker, mostShown, type Answer, type Found, type Question } from './ask'
import { makeList } from './list'
import { allOption, recentOption, resultOption } from './options'
import { forgetSearches, recentSearches, rememberSearch } from './recent'

const longest = 200

/** The search as a dialog: a field, the product to narrow to, and what was found so far. */
export function makeSearchDialog() {
  const field = element('input', {
    id: 'search-field',
    name: 'q',
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search by code, message or product',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    placeholder: 'Code, message or product',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(longest),
  })
  const everyProduct = element('option', { value: '' }, 'All products')
  const product = element('select', { name: 'product', 'aria-label': 'Product' }, everyProduct)
  const close = element('button', { type: 'button', class: 'search-close' }, 'Close')
  const form = element('form', { action: urls.search(), role: 'search' }, field, product, close)
  const note = element('p', { class: 'search-note', role: 'status' })
  const forget = element('button', { type: 'button', hidden: true }, 'Clear recent searches')
  const list = makeList(field, 'Fix pages')
  const foot = element(
    'p',
    { class: 'search-foot' },
    element('span', {}, 'Arrow keys choose, Enter opens, Escape closes'),
    forget,
  )
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    form,
    note,
    list.element,
    foot,
  )
  document.body.append(dialog)

  const asker = makeAsker(show)
  const typed = () => field.value.trim()
  /** What the list is about; null while it holds recent searches or an answer is still to come. */
  let shown: Question | null = null
  let isEnterWaiting = false

  function showRecent(): void {
    asker.stop()
    const recent = recentSearches()
    note.textContent = recent.length > 0 ? 'Recent searches, kept in this browser only' : ''
    forget.hidden = recent.length === 0
    shown = null
    list.show(recent.map(recentOption))
  }

  function ask(): void {
    isEnterWaiting = false
    if (typed() === '') showRecent()
    else asker.ask({ text: typed(), product: product.value })
  }

  function show({ question, found }: Answer): void {
    forget.hidden = true
    shown = question
    if (found === 'unreachable') {
      note.textContent = 'The search is out of reach right now. Try again shortly.'
      list.show([])
    } else showFound(question, found)
    if (isEnterWaiting) openOrGo()
  }

  function showFound({ text, product: slug }: Question, found: Found): void {
    const { didYouMean } = found
    const results = found.results.slice(0, mostShown)
    const hasMore = found.results.length > results.length
    offerProducts(found)
    const count = hasMore ? `The first ${mostShown} fix pages` : countOf(results.length, 'fix page')
    if (results.length === 0) note.textContent = `Nothing matches “${text}”`
    else if (didYouMean) note.textContent = `Did you mean “${didYouMean}”? ${count} for that`
    else note.textContent = `${count} for “${text}”`
    const options = results.map(resultOption)
    if (hasMore) options.push(allOption(text, slug))
    list.show(options, isCodeOf(text, results[0]) ? 0 : -1)
  }

  /** The products of what was found; the chosen one stays to be taken back. */
  function offerProducts({ products }: Found): void {
    const chosen = product.selectedOptions[0] ?? everyProduct
    const offered = products
      .filter(({ slug }) => slug !== chosen.value)
      .map(({ slug, name, count }) => element('option', { value: slug }, `${name} (${count})`))
    product.replaceChildren(everyProduct, ...(chosen === everyProduct ? [] : [chosen]), ...offered)
    product.value = chosen.value
  }

  field.addEventListener('input', ask)
  product.addEventListener('change', ask)
  close.addEventListener('click', () => dialog.close())
  forget.addEventListener('click', () => {
    forgetSearches()
    showRecent()
    field.focus()
  })
  field.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by) {
      event.preventDefault()
      list.move(by)
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      enter()
    }
  })
  list.element.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]')
    if (!option) return
    const { recent } = option.dataset
    if (recent === undefined) return rememberSearch(typed())
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    field.value = recent
    field.focus()
    ask()
  })
  dialog.addEventListener('click', (event) => {
    // The dialog itself is pressed only outside of what it holds: on its backdrop.
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => asker.stop())
  form.addEventListener('submit', (event) => event.preventDefault())

  /** Enter in the middle of typing waits for its answer: a whole code is to open its page. */
  function enter(): void {
    if (typed() === '' || (shown?.text === typed() && shown.product === product.value)) openOrGo()
    else isEnterWaiting = true
  }

  function openOrGo(): void {
    isEnterWaiting = false
    const active = list.active()
    if (active) return active.click()
    if (typed() === '') return
    rememberSearch(typed())
    location.href = urls.search(typed(), 1, product.value)
  }

  return {
    open: (text: string): void => {
      if (dialog.open) return dialog.close()
      if (text) field.value = text
      dialog.showModal()
      field.select()
      ask()
    },
  }
}

/** Whoever types a code and nothing else wants its page: Enter opens it. */
function isCodeOf(text: string, first: SearchHitView | undefined): boolean {
  const codes = first?.marks.codes ?? []
  const isOneWord = !/\s/.test(text)
  return codes.some((code) => isOneWord || code.toLowerCase() === text.toLowerCase())
}
