/**
 * Whether a key still belongs to the input method. The Enter that confirms a conversion arrives with
 * isComposing false in WebKit, and only its keyCode 229 gives it away.
 */
export const inIme = (e: KeyboardEvent) => e.isComposing || e.keyCode === 229
