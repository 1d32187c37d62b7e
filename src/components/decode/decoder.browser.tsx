import { hydrateRoot } from 'react-dom/client'
import { Decoder } from './decoder'
import { decoderRoot, lookBox } from './taken-over'
import { leftByPage } from './left-by-page'

/*
 * The script of `/decode`: takes over the decoder that the server wrote, and nothing else of the page.
 * Where the scripts of Next are in the page (in development, and in the answer to a form that was sent
 * without JavaScript) they do it.
 */
const root = document.getElementById(decoderRoot)
const isNextHere = document.querySelector('script[src^="/_next/"]') !== null
if (root && !isNextHere) {
  // A tick that was taken away before, or that the browser put back so after a reload, stays away.
  const mayLook = root.querySelector<HTMLInputElement>(lookBox)?.checked
  hydrateRoot(
    root,
    <Decoder answer={null} action={undefined} mayLookAtFirst={mayLook} {...leftByPage().facts} />,
  )
}
