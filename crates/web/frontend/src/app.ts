// What pages do in the browser beyond links and forms. Every page works without it:
// this file adds swapped fragments (htmx), keys, and the small comforts around them.
import 'htmx.org'
import { listenForKeys } from './keys.ts'
import { keepReaderInformed } from './notices.ts'
import { submitOnChange } from './filters.ts'
import { showCurrentStep } from './path.ts'
import { takeDroppedFiles } from './drop.ts'
import { closeMenus } from './menus.ts'
import { offerToPrint } from './print.ts'

listenForKeys()
keepReaderInformed()
submitOnChange()
showCurrentStep()
takeDroppedFiles()
closeMenus()
offerToPrint()
