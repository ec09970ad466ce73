// How often each of very many options was chosen here, for the questions that are found by typing: offered by the page, used by the control.
import { getContext, setContext } from 'svelte'

type Chosen = Readonly<Record<string, number>>
const key = Symbol('chosen')

export const offerChosen = (read: () => Chosen): unknown => setContext(key, read)

/** Read again each time: it may come later than the control. */
export const chosenHere = (): (() => Chosen) => getContext<(() => Chosen) | undefined>(key) ?? (() => ({}))
