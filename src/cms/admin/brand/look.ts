/* The site's own colours and faces, so that the desk looks like the house that it belongs to. */
import '@fontsource/ibm-plex-mono/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import '@/components/layout/tokens.css'
