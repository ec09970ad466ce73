// Drawings of our own for 16 × 16 points, named by what they show: lines of 1.5 in the colour of the text.
const drawings = {
  house: 'M2 7.5 8 2l6 5.5M3.5 6.5V14h9V6.5M6.5 14v-4h3v4',
  sheet: 'M3.5 2h6l3 3v9h-9zM9.5 2v3h3M6 8h4M6 11h4',
  sheets: 'M5.5 2h8v9h-8zM2.5 5v9h8M8 5h3M8 8h3',
  building: 'M3 14V2.5h7V14M10 6.5h3V14M1.5 14h13M5.5 5.5h2M5.5 8.5h2M5.5 11.5h2',
  letter: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
  person: 'M8 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6M2.5 14c0-3 2.5-4 5.5-4s5.5 1 5.5 4',
  people:
    'M6 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M1.5 13.5c0-2.8 2-3.8 4.5-3.8s4.5 1 4.5 3.8M10.5 3a2.3 2.3 0 0 1 0 4.5M12 9.9c1.6.5 2.5 1.6 2.5 3.6',
  bell: 'M3 11.5h10c-1-1-1.5-2.2-1.5-4.5a3.5 3.5 0 0 0-7 0c0 2.3-.5 3.5-1.5 4.5M6.7 13.5h2.6',
  speech: 'M2 3h12v8H7.5L4.5 14v-3H2zM5 6h6M5 8.3h4',
  calendar: 'M2 3.5h12V14H2zM2 6.5h12M5 1.8v3M11 1.8v3M5 9h1.5M9.5 9H11M5 11.5h1.5',
  lens: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14',
  sliders: 'M2 4.5h6M11 4.5h3M9.5 3v3M2 11.5h3M8 11.5h6M6.5 10v3',
  tray: 'M8 2v5.5M5.5 5 8 7.5 10.5 5M2 9.5V14h12V9.5h-3.5L9.5 11.5h-3l-1-2z',
} as const

export type IconName = keyof typeof drawings

export const drawingOf = (name: IconName): string => drawings[name]
