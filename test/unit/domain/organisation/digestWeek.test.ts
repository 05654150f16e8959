import { expect } from 'chai';
import { addDays, mondayOf } from '../../../../domain/basics/calendar.js';
import { latestDigestDay, spanOf } from '../../../../domain/organisation/digestWeek.js';
import type { NotificationPreferences } from '../../../../domain/account/notificationEvents.js';
import { usualPreferences } from '../../../../domain/account/notificationEvents.js';
import type { KnownAdmin, Organisation } from '../../../../domain/organisation/organisation.js';
import { newOrganisation } from '../../../../domain/organisation/organisation.js';
import { catchUpOrganisation, nextOrganisationTask } from '../../../../domain/organisation/organisationCatchUp.js';

const weekly: NotificationPreferences = { ...usualPreferences, when: 'weekly' };
/** A Wednesday. */
const since = '2026-03-11T09:00:00.000Z';
const anAdmin = (changes: Partial<KnownAdmin> = {}): KnownAdmin => ({
  ...{ person: 'marta', name: 'Marta', since, preferences: weekly },
  ...changes,
});
const with_ = (...admins: readonly KnownAdmin[]): Organisation => ({ ...newOrganisation('t'), admins });
const weeksIn = ({ outbox }: Organisation) =>
  outbox.flatMap(({ to, event }) => (event.type === 'weekly-digest' ? [`${to} ${event.week}`] : []));

describe('A week', () => {
  it('begins on a Monday', () => {
    const days = Array.from({ length: 14 }, (_, index) => addDays('2026-03-02', index));

    expect(days.map(mondayOf)).to.deep.equal([
      ...Array.from({ length: 7 }, () => '2026-03-02'),
      ...Array.from({ length: 7 }, () => '2026-03-09'),
    ]);
  });

  it('is looked back on whole, or from the day on which somebody came', () => {
    const to = '2026-03-16T00:00:00.000Z';

    expect(spanOf('2026-03-09')).to.deep.equal({ from: '2026-03-09T00:00:00.000Z', to });
    expect(spanOf('2026-03-09', since)).to.deep.equal({ from: since, to });
    expect(spanOf('2026-03-16', since).from).to.equal('2026-03-16T00:00:00.000Z');
  });

  it('is told on the next Monday, at eight in the morning', () => {
    expect(latestDigestDay('2026-03-16T07:59:59.999Z')).to.equal('2026-03-09');
    expect(latestDigestDay('2026-03-16T08:00:00.000Z')).to.equal('2026-03-16');
    expect(latestDigestDay('2026-03-22T23:59:59.999Z')).to.equal('2026-03-16');
  });
});

describe('A digest', () => {
  it('is due for the first time on the Monday after the first meeting', () => {
    expect(nextOrganisationTask(with_(anAdmin()))).to.equal('2026-03-16T08:00:00.000Z');
    expect(nextOrganisationTask(with_(anAdmin({ since: '2026-03-16T07:00:00.000Z' })))).to.equal(
      '2026-03-16T08:00:00.000Z',
    );
    expect(nextOrganisationTask(with_(anAdmin({ since: '2026-03-16T08:00:00.000Z' })))).to.equal(
      '2026-03-23T08:00:00.000Z',
    );
  });

  it('is for those who want to hear once a week, also of what is too small to be told at once', () => {
    const times = (['at-once', 'above', 'weekly', 'off'] as const).map((when) =>
      nextOrganisationTask(with_(anAdmin({ preferences: { ...weekly, when } }))),
    );

    const at = '2026-03-16T08:00:00.000Z';
    expect(times).to.deep.equal([undefined, at, at, undefined]);
    expect(nextOrganisationTask(with_(anAdmin({ unreachable: since })))).to.equal(undefined);
  });

  it('is written once, of the week that is over', () => {
    const rosa = anAdmin({ person: 'rosa', preferences: usualPreferences });
    const told = catchUpOrganisation(with_(anAdmin(), rosa), '2026-03-16T08:00:00.000Z');

    expect(told.outbox).to.deep.equal([
      {
        id: 'digest-2026-03-09-marta',
        to: 'marta',
        at: '2026-03-16T08:00:00.000Z',
        event: { type: 'weekly-digest', week: '2026-03-09' },
      },
    ]);
    expect(catchUpOrganisation(told, '2026-03-22T23:00:00.000Z')).to.equal(told);
    expect(nextOrganisationTask(told)).to.equal('2026-03-23T08:00:00.000Z');
  });

  it('is of the latest week only after a downtime, also where an older one has not been sent', () => {
    const told = catchUpOrganisation(with_(anAdmin()), '2026-03-16T08:00:00.000Z');
    const others = { ...told, outbox: [...told.outbox, { ...told.outbox[0], id: 'x', to: 'rosa' }] } as Organisation;
    const later = catchUpOrganisation(others, '2026-05-06T10:00:00.000Z');

    expect(weeksIn(later)).to.deep.equal(['rosa 2026-03-09', 'marta 2026-04-27']);
    expect(nextOrganisationTask(later)).to.equal('2026-05-11T08:00:00.000Z');
  });

  it('comes every Monday for a year, whenever somebody looks', () => {
    let organisation = with_(anAdmin());
    const weeks: string[] = [];
    for (let day = '2026-03-12'; day < '2027-03-12'; day = addDays(day, 1)) {
      const after = catchUpOrganisation(organisation, `${day}T12:00:00.000Z`);
      weeks.push(...weeksIn(after));
      organisation = { ...after, outbox: [] };
    }

    expect(weeks).to.have.length(52);
    expect(new Set(weeks).size).to.equal(52);
  });
});
