import type { Theme } from '$lib/api'

/** Puts the colours on the page; follows the computer's own setting until the returned function is called. */
export function showTheme(theme: Theme): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  }
  show()
  dark.addEventListener('change', show)
  return () => dark.removeEventListener('change', show)
}
