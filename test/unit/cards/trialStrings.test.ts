import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';

describe('Words about trials, recurring billing and reactivation', () => {
  it('count days and licences as each language does', () => {
    const written = languages.map((language) => {
      const { trials } = stringsOf[language];
      return [1, 2, 5, 22].map(trials.daysLeft);
    });

    expect(written).to.deep.equal([
      ['1 day left', '2 days left', '5 days left', '22 days left'],
      ['resta 1 giorno', 'restano 2 giorni', 'restano 5 giorni', 'restano 22 giorni'],
      ['pozostał 1 dzień', 'pozostały 2 dni', 'pozostało 5 dni', 'pozostały 22 dni'],
      ['queda 1 día', 'quedan 2 días', 'quedan 5 días', 'quedan 22 días'],
    ]);
  });

  it('take the verb along in Polish', () => {
    const { trials, recurring, reactivating } = stringsOf.pl;
    const written = [1, 2, 5].map((count) => [
      trials.convertedTitle(count, 'Visio'),
      trials.assigned(count),
      recurring.loses(count, 'Anna', '10 marca'),
      reactivating.people(count),
    ]);

    expect(written).to.deep.equal([
      [
        'Visio: wersja próbna zmieniona na 1 płatną licencję',
        '1 osoba ma licencję i ją zachowa.',
        '1 osoba traci dostęp po 10 marca: Anna',
        '1 licencja pozostaje przypisana.',
      ],
      [
        'Visio: wersja próbna zmieniona na 2 płatne licencje',
        '2 osoby mają licencję i ją zachowają.',
        '2 osoby tracą dostęp po 10 marca: Anna',
        '2 licencje pozostają przypisane.',
      ],
      [
        'Visio: wersja próbna zmieniona na 5 płatnych licencji',
        '5 osób ma licencję i ją zachowa.',
        '5 osób traci dostęp po 10 marca: Anna',
        '5 licencji pozostaje przypisanych.',
      ],
    ]);
  });

  it('give the 8th and the 11th their article in Italian', () => {
    const { strings, day } = readerFor('anna', 'it', undefined);
    const { trials, recurring, reactivating } = strings;
    const articles = ['2026-03-08', '2026-03-10', '2026-03-11'].map((date) =>
      [
        trials.runsValue(day(date), '1 aprile'),
        trials.runsValue('1 marzo', day(date)),
        trials.endsAlone(day(date)),
        trials.turnsInto(day(date), '1 €', 'Visa'),
        trials.becomesPaid(day(date)),
        trials.takenBack(day(date)),
        recurring.on(day(date), '1 €'),
        recurring.off(day(date)),
        recurring.worksOn(day(date)),
        reactivating.reviewText(day(date)),
      ].map((sentence) => /(?:^| )(il |l’|al |all’|dal |dall’)(?:8|10|11) marzo/.exec(sentence)?.[1]),
    );

    const elided = ['dall’', 'all’', 'l’', 'l’', 'l’', 'all’', 'l’', 'l’', 'all’', 'all’'];
    const usual = ['dal ', 'al ', 'il ', 'il ', 'il ', 'al ', 'il ', 'il ', 'al ', 'al '];
    expect(articles).to.deep.equal([elided, usual, elided]);
  });
});
