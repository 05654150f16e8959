import { expect } from 'chai';
import fc from 'fast-check';
import { fileName } from '../../../../../domain/stores/files/fileName.js';
import { always, tried } from '../../../../support/property.js';
import { strangeIds } from '../../../../support/storeContract.js';

describe('The file name of an id', () => {
  it('is the id itself for the ids that directories give', () => {
    expect(fileName('11111111-1111-4111-8111-111111111111')).to.equal('11111111-1111-4111-8111-111111111111');
    expect(fileName('user-id-0')).to.equal('user-id-0');
  });

  it('escapes what is not a small letter, a digit or a dash', () => {
    expect(fileName('../X')).to.equal('=002e=002e=002f=0058');
  });

  it('is never the name of a device', () => {
    expect(fileName('con')).to.equal('=0063on');
    expect(fileName('lpt1')).to.equal('=006cpt1');
  });

  it('is short, safe and different for all strange ids, also where case is ignored', () => {
    const names = strangeIds.map(fileName);

    expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(strangeIds.length);
    for (const name of names) expect(name).to.match(safe);
  });

  it(`is safe, and different for different ids (${tried})`, async () => {
    const any = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
    const alike = fc
      .array(fc.constantFrom('a', 'A', '=', '0', '6', '1', '\uD800', '\uDC00'))
      .map((units) => units.join(''));
    const id = fc.oneof(any, alike);
    await always(
      fc.property(id, id, (one, other) => {
        expect(fileName(one)).to.match(safe);
        expect(fileName(one).toLowerCase() === fileName(other).toLowerCase()).to.equal(one === other);
      }),
    );
  });
});

const safe = /^(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9=-]{1,120}$/;
