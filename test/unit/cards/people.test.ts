import { expect } from 'chai';
import { mostChosen, packed, packedPeople } from '../../../cards/layouts/people.js';

const guids = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0123fbfe-89ab-4cde-8f01-23456789abcd',
];

describe('People on a button', () => {
  it('come back as they were: the directory’s ids in 22 characters each, any others as they are', () => {
    const people = [...guids, 'luis-herrera', 'A'.repeat(22)];
    const text = packed(people);

    expect(packedPeople.parse(text)).to.deep.equal(people);
    expect(text.split(',').map(({ length }) => length)).to.deep.equal([22, 22, 22, 13, 23]);
  });

  it('are none where the text is empty', () => {
    expect(packedPeople.parse('')).to.deep.equal([]);
    expect(packedPeople.parse(',,')).to.deep.equal([]);
  });

  it('are as many as one card chooses, with ids of at most 200 characters, in a text of at most 20,000', () => {
    const accepts = (text: string) => packedPeople.safeParse(text).success;

    expect(
      [mostChosen, mostChosen + 1].map((count) => accepts(Array.from({ length: count }, () => '~x').join(','))),
    ).to.deep.equal([true, false]);
    expect([200, 201].map((length) => accepts(`~${'x'.repeat(length)}`))).to.deep.equal([true, false]);
    expect([20_000, 20_001].map((length) => accepts(','.repeat(length)))).to.deep.equal([true, false]);
  });
});
