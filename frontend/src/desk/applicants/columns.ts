/** Columns of the table a person may leave out. */
export const optional = ['posting', 'since', 'on', 'due'] as const
export type Optional = (typeof optional)[number]
