import { expect } from 'chai';
import { z } from 'zod';
import type { DocumentKind } from '../../../../../domain/stores/schemas/envelope.js';
import { seal, unseal } from '../../../../../domain/stores/schemas/envelope.js';

const note: DocumentKind<{ title: string; pages: number }> = {
  name: 'note',
  schema: 3,
  body: z.strictObject({ title: z.string(), pages: z.int() }),
  migrations: {
    1: (body) => ({ title: body }),
    2: (body) => ({ ...z.object({ title: z.string() }).parse(body), pages: 1 }),
  },
};

describe('A document’s envelope', () => {
  it('names its kind and version', () => {
    expect(seal(note, '{"title":"x","pages":2}')).to.equal('{"schema":3,"note":{"title":"x","pages":2}}\n');
  });

  it('reads what it wrote', () => {
    expect(unseal(note, seal(note, '{"title":"x","pages":2}'))).to.deep.equal({ title: 'x', pages: 2 });
  });

  it('brings an older version up to date, one version at a time', () => {
    expect(unseal(note, '{"schema":1,"note":"x"}')).to.deep.equal({ title: 'x', pages: 1 });
    expect(unseal(note, '{"schema":2,"note":{"title":"y"}}')).to.deep.equal({ title: 'y', pages: 1 });
  });

  const refused: Readonly<Record<string, readonly [text: string, reason: RegExp]>> = {
    'an empty file': ['', /empty/],
    'a byte order mark': ['\uFEFF{"schema":3,"note":{"title":"x","pages":2}}', /byte order mark/],
    'half a document': ['{"schema":3,"note":{"title"', /not JSON/],
    'no version': ['{"note":{"title":"x","pages":2}}', /schema/],
    'a newer version': ['{"schema":4,"note":{}}', /newer version/],
    'a version that was never written': ['{"schema":0,"note":{}}', /schema/],
    'another kind': ['{"schema":3,"letter":{"title":"x","pages":2}}', /more than note/],
    'a missing field': ['{"schema":3,"note":{"title":"x"}}', /pages/],
    'an unknown field': ['{"schema":3,"note":{"title":"x","pages":2,"more":1}}', /more/],
    'a list': ['[]', /object/],
    null: ['null', /object/],
  };
  for (const [what, [text, reason]] of Object.entries(refused)) {
    it(`refuses ${what}, and says so`, () => {
      expect(() => unseal(note, text)).to.throw(reason);
    });
  }

  it('does not repeat what people have written when it refuses', () => {
    expect(() => unseal(note, '{"schema":3,"note":{"title":"x","pages":"Bruna"}}')).to.throw(/^(?!.*Bruna)/);
  });
});
