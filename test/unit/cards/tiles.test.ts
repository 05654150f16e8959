import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readerFor } from '../../../cards/language.js';
import { mostTiles, pressedRows, typedRowsOn } from '../../../cards/layouts/rows.js';
import { tileOf } from '../../../cards/layouts/tile.js';
import { catalogue } from '../../../domain/basics/product.js';
import { powerBi } from '../../support/builders.js';
import { isNode, nodesOf } from '../../support/cardSchema.js';

const folder = new URL('../../../cards/tiles/', import.meta.url);
const nowhere = readerFor('reader-1', 'en', undefined);
const reader = { ...nowhere, address: 'https://bot.example' };
const row = { name: 'Power BI Pro', product: powerBi, data: { action: 'open' } } as const;
const imagesOn = (card: unknown) => nodesOf(card).filter(({ type }) => type === 'Image');

describe('A product’s tile', () => {
  it('is drawn for every product, and for nothing else: npm run tiles', () => {
    const files = readdirSync(folder);

    expect(files).to.have.members(catalogue.map(({ id }) => `${id}.png`));
  });

  it('is a PNG of a few kilobytes, and no other product’s', () => {
    const tiles = catalogue.map(({ id }) => readFileSync(new URL(`${id}.png`, folder)));

    for (const tile of tiles) {
      expect(tile.subarray(1, 4).toString('latin1')).to.equal('PNG');
      expect([tile.readUInt32BE(16), tile.readUInt32BE(20)]).to.deep.equal([96, 96]);
      expect(tile.length).to.be.lessThan(4_000);
    }
    expect(new Set(tiles.map((tile) => tile.toString('latin1'))).size).to.equal(catalogue.length);
  });

  it('stands in a row with its product’s name for those who do not see it', () => {
    const [image, ...others] = imagesOn(pressedRows([row], reader));

    expect([image, others]).to.deep.equal([
      {
        type: 'Image',
        url: `https://bot.example/tiles/${powerBi}.png`,
        altText: 'Power BI Pro',
        size: 'Small',
      },
      [],
    ]);
  });

  it('is left out where the bot has no address, for an unknown product, and where there are too many rows', () => {
    const many = Array.from({ length: mostTiles + 1 }, () => row);

    expect(tileOf(powerBi, nowhere)).to.equal(undefined);
    expect(tileOf('../../etc', reader)).to.equal(undefined);
    expect(imagesOn(pressedRows([row], nowhere))).to.deep.equal([]);
    expect(imagesOn(pressedRows(many.slice(1), reader))).to.have.length(mostTiles);
    expect(imagesOn(pressedRows(many, reader))).to.deep.equal([]);
  });

  it('does not hide the name that can be typed instead of pressing its row', () => {
    for (const figure of ['', '€42.00'])
      expect(typedRowsOn(pressedRows([{ ...row, figure }], reader)).map(({ name }) => name)).to.deep.equal([row.name]);
  });

  it('makes a row no longer than its words and itself need', () => {
    const lengthOf = (where: typeof nowhere) => JSON.stringify(pressedRows([row], where).filter(isNode)).length;

    expect(lengthOf(reader) - lengthOf(nowhere)).to.be.lessThan(260);
  });
});
