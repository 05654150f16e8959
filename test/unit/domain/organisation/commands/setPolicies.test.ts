import { expect } from 'chai';
import type { SetPolicies } from '../../../../../domain/organisation/commands/setPolicies.js';
import { setPolicies } from '../../../../../domain/organisation/commands/setPolicies.js';
import { setPolicy } from '../../../../../domain/organisation/commands/setPolicy.js';
import type { Organisation } from '../../../../../domain/organisation/organisation.js';
import { newOrganisation } from '../../../../../domain/organisation/organisation.js';
import { anActor, aPerson, aTenant, powerBi, visio } from '../../../../support/builders.js';

const now = '2026-03-10T09:00:00.000Z';
const marta = anActor(aPerson('Marta Klein', { roles: ['global-admin'] }));
const nobodys = newOrganisation(aTenant().id);

function decided(
  organisation: Organisation,
  products: readonly (readonly [product: string, seen: string])[],
  policy: SetPolicies['policy'],
  by = marta,
) {
  const given = { by, now, tenant: aTenant(), operation: 'op-1', people: new Map(), admins: [], pools: [], held: [] };
  const input = { products: products.map(([product, seen]) => ({ product, seen })), policy };
  return setPolicies.decide(organisation, input, given);
}

function visioSet(policy: SetPolicies['policy']): Organisation {
  const given = {
    by: marta,
    now,
    tenant: aTenant(),
    operation: 'op-0',
    people: new Map(),
    admins: [],
    pools: [],
    held: [],
  };
  const decision = setPolicy.decide(nobodys, { product: visio, policy, seen: '' }, given);
  if (!decision.accepted) throw new Error('Not set');
  return decision.organisation;
}

describe('Setting one policy for several products', () => {
  it('changes each of them as setting it alone would, and says what each was before', () => {
    const decision = decided(
      visioSet('trials-only'),
      [
        [visio, 'op-0'],
        [powerBi, ''],
      ],
      'disabled',
    );

    expect(decision.accepted && decision.result).to.deep.equal({
      type: 'policies-set',
      policy: 'disabled',
      products: [
        { product: visio, before: 'trials-only' },
        { product: powerBi, before: 'enabled' },
      ],
    });
    const changes = decision.accepted ? decision.organisation.policies.slice(1) : [];
    expect(changes.map(({ id, product, before, policy }) => [id, product, before, policy])).to.deep.equal([
      ['op-1', visio, 'trials-only', 'disabled'],
      ['op-1', powerBi, 'enabled', 'disabled'],
    ]);
  });

  it('passes over those that have it already, also when they were set meanwhile, and a product named twice', () => {
    const decision = decided(
      visioSet('disabled'),
      [
        [visio, ''],
        [powerBi, ''],
        [powerBi, ''],
      ],
      'disabled',
    );

    expect(decision.accepted && decision.result.products).to.deep.equal([{ product: powerBi, before: 'enabled' }]);
  });

  it('changes none where one of them was changed since it was shown', () => {
    const decision = decided(
      visioSet('trials-only'),
      [
        [powerBi, ''],
        [visio, ''],
      ],
      'disabled',
    );

    expect(!decision.accepted && decision.refusal).to.deep.include({ code: 'policy-changed', product: visio });
  });

  it('is refused where all of them have it, for a product that is not offered, and for people who are no admins', () => {
    const same = decided(visioSet('disabled'), [[visio, 'op-0']], 'disabled');
    const unknown = decided(
      nobodys,
      [
        [visio, ''],
        ['nothing', ''],
      ],
      'disabled',
    );
    const colleague = decided(nobodys, [[visio, '']], 'disabled', anActor(aPerson('Luis Herrera')));

    expect([same, unknown, colleague].map((one) => !one.accepted && one.refusal.code)).to.deep.equal([
      'same-policy',
      'product-not-offered',
      'admins-only',
    ]);
  });

  it('takes between one product and 200', () => {
    const sizes = [0, 1, 200, 201].map((count) => {
      const products = Array.from({ length: count }, () => ({ product: visio, seen: '' }));
      return setPolicies.input.safeParse({ products, policy: 'enabled' }).success;
    });

    expect(sizes).to.deep.equal([false, true, true, false]);
  });
});
