import { expect } from 'chai';
import fc from 'fast-check';
import type { JournalRecord } from '../../../../../../domain/stores/files/journal/records.js';
import { encodeRecord, decodeRecords } from '../../../../../../domain/stores/files/journal/records.js';
import { always, timeLimit, tried } from '../../../../../support/property.js';

const aRecord: fc.Arbitrary<JournalRecord> = fc.record({
  path: fc.string({ minLength: 1, unit: 'binary' }),
  text: fc.option(fc.json().map((json) => `${json}\n`)),
});

/** Rounds as they are written, one flush after the other. */
function written(rounds: readonly (readonly JournalRecord[])[]): {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
} {
  const starts: number[] = [];
  let bytes = Buffer.alloc(0);
  for (const round of rounds) {
    starts.push(bytes.length);
    bytes = Buffer.concat([bytes, Buffer.from(round.map((record) => encodeRecord(record, bytes.length)).join(''))]);
  }
  return { bytes, starts };
}

describe('The records of the journal', () => {
  const someRounds = fc.array(fc.array(aRecord, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

  it(`are read as they were written (${tried})`, async () => {
    await always(
      fc.property(someRounds, (rounds) => {
        expect(decodeRecords(written(rounds).bytes)).to.deep.equal({ records: rounds.flat() });
      }),
    );
  }).timeout(timeLimit);

  it(`are read up to where a crash has cut the last round off (${tried})`, async () => {
    await always(
      fc.property(someRounds, fc.nat(), (rounds, anywhere) => {
        const { bytes, starts } = written(rounds);
        const last = starts.at(-1) ?? 0;
        const cut = bytes.subarray(0, last + (anywhere % (bytes.length - last)));

        const { records, damagedAt } = decodeRecords(cut);

        const whole = rounds.slice(0, -1).flat();
        expect(damagedAt).to.equal(undefined);
        expect(records.slice(0, whole.length)).to.deep.equal(whole);
        expect(rounds.flat().slice(0, records.length)).to.deep.equal(records);
      }),
    );
  }).timeout(timeLimit);

  it(`may lie behind a gap in the round that never got to the disk, and are not read then (${tried})`, async () => {
    const lastRound = fc.array(aRecord, { minLength: 2, maxLength: 4 });
    await always(
      fc.property(someRounds, lastRound, (rounds, last) => {
        const { bytes, starts } = written([...rounds, last]);
        const from = starts.at(-1) ?? 0;
        const gap = Buffer.from(bytes).fill(0, from, from + 20);

        expect(decodeRecords(gap)).to.deep.equal({ records: rounds.flat() });
      }),
    );
  }).timeout(timeLimit);

  it(`tell where something is damaged that had been on the disk (${tried})`, async () => {
    await always(
      fc.property(someRounds, aRecord, fc.nat(), fc.integer({ min: 1, max: 255 }), (rounds, last, place, by) => {
        const { bytes, starts } = written([...rounds, [last]]);
        const flipped = Buffer.from(bytes);
        const at = place % (starts.at(-1) ?? 1);
        flipped[at] = (flipped[at] ?? 0) ^ by;

        const { records, damagedAt = -1 } = decodeRecords(flipped);

        expect(damagedAt).to.be.within(0, at);
        expect(records).to.deep.equal(rounds.flat().slice(0, records.length));
      }),
    );
  }).timeout(timeLimit);

  it('are none in a file that is empty or full of zeros', () => {
    for (const nothing of [Buffer.alloc(0), Buffer.alloc(4_096)]) {
      expect(decodeRecords(nothing)).to.deep.equal({ records: [] });
    }
  });
});
