import { mostMethods } from '../../domain/commands/addPaymentMethod.js';
import { batchLimit } from '../../domain/commands/assignLicences.js';
import { dailyRequests } from '../../domain/commands/requestLicence.js';
import { mostSeats } from '../../domain/product.js';
import type { Refusal, RefusalCode } from '../../domain/refusals.js';
import { powerBi } from './builders.js';
import { markdownWords } from './sampling.js';

const at = '2026-03-10T09:00:00.000Z';

/** One of every refusal. */
export const refusals: { readonly [Code in RefusalCode]: Refusal & { readonly code: Code } } = {
  'not-found': { code: 'not-found' },
  'terms-changed': { code: 'terms-changed' },
  guest: { code: 'guest' },
  'account-disabled': { code: 'account-disabled' },
  'tenant-not-eligible': { code: 'tenant-not-eligible' },
  'no-price': { code: 'no-price', product: powerBi, currency: 'JPY' },
  'product-not-offered': { code: 'product-not-offered', product: powerBi },
  policy: { code: 'policy', product: powerBi, policy: 'trials-only' },
  'seats-out-of-range': { code: 'seats-out-of-range', least: 1, most: mostSeats },
  'no-payment-method': { code: 'no-payment-method' },
  'card-expired': { code: 'card-expired', lastFour: '4242', expired: '2026-02' },
  'payment-declined': { code: 'payment-declined', lastFour: '0002' },
  'nobody-chosen': { code: 'nobody-chosen' },
  'too-many-people': { code: 'too-many-people', limit: batchLimit, asked: 21 },
  'no-subscription': { code: 'no-subscription' },
  'no-licences': { code: 'no-licences', product: markdownWords },
  'already-cancelled': { code: 'already-cancelled', endsOn: '2026-04-10' },
  'not-active': { code: 'not-active' },
  'payment-pending': { code: 'payment-pending', since: '2026-03-10T09:00:00.000Z' },
  'nothing-to-take-back': { code: 'nothing-to-take-back' },
  'payment-overdue': { code: 'payment-overdue', nextTry: '2026-03-13T09:00:00.000Z' },
  'below-assigned': { code: 'below-assigned', product: powerBi, total: 5, assigned: 7 },
  'same-total': { code: 'same-total', total: 5 },
  'wrong-direction': { code: 'wrong-direction', doing: 'buy', now: 100, total: 5 },
  'no-seats-left': { code: 'no-seats-left', product: powerBi },
  'trial-fixed': { code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' },
  'recurring-off': { code: 'recurring-off', product: powerBi, endsOn: '2026-04-10' },
  'nothing-scheduled': { code: 'nothing-scheduled' },
  'undo-too-late': { code: 'undo-too-late', until: '2026-03-11T09:00:00.000Z' },
  'undo-assigned': { code: 'undo-assigned', product: powerBi, assigned: 4, free: 1, needed: 3 },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'no-trial': { code: 'no-trial', product: powerBi },
  'trial-used': { code: 'trial-used', product: powerBi, on: '2026-01-31' },
  'owns-product': { code: 'owns-product', product: powerBi },
  'trial-policy': { code: 'trial-policy', product: powerBi, policy: 'trials-only' },
  'trial-not-once': { code: 'trial-not-once', product: powerBi },
  'not-a-trial': { code: 'not-a-trial' },
  'trial-needs-method': { code: 'trial-needs-method', product: powerBi, lastDay: '2026-04-09' },
  'recurring-same': { code: 'recurring-same' },
  'cannot-reactivate': { code: 'cannot-reactivate' },
  'method-in-use': { code: 'method-in-use', lastFour: '4242', profiles: [markdownWords], products: [powerBi] },
  'same-method': { code: 'same-method', lastFour: '4242' },
  'card-invalid': { code: 'card-invalid' },
  'too-many-changes': { code: 'too-many-changes', span: 'hour', limit: 30, again: at },
  'admins-only': { code: 'admins-only' },
  'admins-look': {
    code: 'admins-look',
    product: powerBi,
    purchaser: markdownWords,
    contact: 'bruna.rossi@contoso.example',
    subscription: 'sub-1',
  },
  'too-many-methods': { code: 'too-many-methods', limit: mostMethods },
  'same-policy': { code: 'same-policy', product: powerBi, policy: 'disabled' },
  'policy-changed': { code: 'policy-changed', product: powerBi, policy: 'disabled', by: markdownWords, at },
  'request-exists': { code: 'request-exists', product: powerBi, request: 'request-1', at },
  'too-many-requests': { code: 'too-many-requests', limit: dailyRequests, again: at },
  'holds-licence': { code: 'holds-licence', product: powerBi },
  'has-pool': { code: 'has-pool', product: powerBi },
  'nobody-has': { code: 'nobody-has', product: powerBi },
  'request-closed': { code: 'request-closed', product: powerBi, state: 'refused', by: markdownWords, at },
};
