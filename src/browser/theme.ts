/*
 * Runs before the first paint, so that a chosen theme never flashes the other one, and so that the
 * style sheet knows whether controls that need our script may be shown.
 */
import { storedTheme } from './theme-store'

const root = document.documentElement
root.dataset.js = ''
const theme = storedTheme()
if (theme) root.dataset.theme = theme
