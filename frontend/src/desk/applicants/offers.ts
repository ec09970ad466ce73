import { paths } from '../paths'
import type { Offer } from './stages'

const where: Record<Offer, (id: string) => string> = {
  invite: paths.messages,
  tell: (id) => paths.result(id, 'result.told'),
  terms: (id) => paths.result(id, 'result.differs'),
  register: (id) => paths.result(id),
}

/** Where one does what is offered. */
export const offerHref = (offer: Offer, id: string) => where[offer](id)
