/** How a state feels: good, waiting, wanting an act, or nothing of these. */
export type Tone = 'good' | 'warn' | 'bad' | 'calm'
