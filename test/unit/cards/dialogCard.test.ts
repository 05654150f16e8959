import { expect } from 'chai';
import { dialogCard } from '../../../cards/extension/dialogCard.js';
import { nodesOf } from '../../support/cardSchema.js';
import { everyRendering } from '../../support/samples.js';

const dialog = { id: '99999999-9999-4999-8999-999999999999', step: 1, action: 'buy' };
const typesIn = (isLast: boolean) =>
  new Set(
    everyRendering().flatMap(({ json }) =>
      nodesOf(dialogCard(json, { dialog, isLast })).map(({ type }) => String(type)),
    ),
  );

describe('Any card in a dialog', () => {
  it('sends by Action.Submit alone', () => {
    expect(typesIn(false)).to.include('Action.Submit').and.not.include('Action.Execute');
  });

  it('asks for nothing and sends nothing where it is the last one', () => {
    const types = [...typesIn(true)];

    expect(types).to.include('TextBlock');
    expect(types.filter((type) => /^(?:Input\.|Action\.(?:Submit|Execute))/.test(type))).to.deep.equal([]);
  });
});
