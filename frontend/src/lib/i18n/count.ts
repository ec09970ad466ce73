/** A number with its word in the singular or the plural. */
export const n1 = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`
