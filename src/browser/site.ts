/* The script of pages that need none to be read. Each line adds one comfort. */
import { wireCarriedPaste } from './carry-paste'
import { wireContents } from './contents'
import { wireCopyButtons } from './copy'
import { wireFeedback } from './feedback'
import { wireFillIn } from './fill-in'
import { holdUntilReady } from './hold-until-ready'
import { wireLateScripts } from './late-scripts'
import { wireSearch } from './search/keys'
import { wireShareTarget } from './share-target'
import { wireThemeSwitch } from './theme-switch'
import { wireTicketButtons } from './ticket'

holdUntilReady()
wireLateScripts()
wireThemeSwitch()
wireSearch()
wireCopyButtons()
wireTicketButtons()
wireContents()
wireFeedback()
wireFillIn()
wireCarriedPaste()
wireShareTarget()
