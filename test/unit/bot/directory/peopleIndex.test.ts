import { expect } from 'chai';
import { PeopleIndex } from '../../../../bot/directory/peopleIndex.js';
import { aPerson } from '../../../support/builders.js';

const people = [
  aPerson('Anna Kowalska'),
  aPerson('Anna Kowalczyk'),
  aPerson('Đorđe Đukić'),
  aPerson('Bjørn Ærø'),
  aPerson('Łukasz Zieliński', { mail: 'lukasz.zielinski@contoso.example' }),
  aPerson('José García'),
  aPerson('María Fernández'),
  aPerson('Zofia Wójcik'),
  aPerson('Gus Lindqvist', { kind: 'guest' }),
  aPerson('Carlo Conti', { enabled: false }),
].map((person) => ({ ...person, aliases: [`29:${person.id}`] }));
const index = new PeopleIndex(people);

const named = (text: string, limit = 5) => index.like(text, limit).map(({ name }) => name);

describe('People', () => {
  for (const [text, name] of [
    ['jose garcia', 'José García'],
    ['JOSÉ', 'José García'],
    ['José'.normalize('NFD'), 'José García'],
    ['maria fernandez', 'María Fernández'],
    ['Łukasz', 'Łukasz Zieliński'],
    ['lukasz', 'Łukasz Zieliński'],
    ['Lukasz Zielinski', 'Łukasz Zieliński'],
    ['zielinski', 'Łukasz Zieliński'],
    ['ZIELIŃSKI', 'Łukasz Zieliński'],
    ['wojcik', 'Zofia Wójcik'],
    ['  Zofia   Wójcik ', 'Zofia Wójcik'],
    ['lukasz.zielinski@contoso', 'Łukasz Zieliński'],
    ['LUKASZ.ZIELINSKI@contoso.example', 'Łukasz Zieliński'],
    ['zielinski lukasz', 'Łukasz Zieliński'],
    ['Kowalska', 'Anna Kowalska'],
    ['Kowalska, Anna', 'Anna Kowalska'],
    ['kowalcz ann', 'Anna Kowalczyk'],
    ['Kowalksa', 'Anna Kowalska'],
    ['Marja Fernandes', 'María Fernández'],
    ['Dorde Dukic', 'Đorđe Đukić'],
    ['Đorđe', 'Đorđe Đukić'],
    ['bjorn aero', 'Bjørn Ærø'],
  ] as const) {
    it(`are found by “${text}”`, () => {
      expect(named(text)[0]).to.equal(name);
    });
  }

  it('of one first name are all found', () => {
    expect(named('Anna').toSorted()).to.deep.equal(['Anna Kowalczyk', 'Anna Kowalska']);
    expect(named('Ann').toSorted()).to.deep.equal(['Anna Kowalczyk', 'Anna Kowalska']);
  });

  it('with the whole name come first', () => {
    expect(named('Anna Kowalczyk')[0]).to.equal('Anna Kowalczyk');
  });

  it('are no more than were asked for', () => {
    expect(named('Anna', 1)).to.have.length(1);
  });

  it('who are guests or disabled are found by their whole name only, to be refused for what they are', () => {
    expect([...named('gus lindqvist'), ...named('Carlo Conti')]).to.deep.equal(['Gus Lindqvist', 'Carlo Conti']);
    expect([...named('Gus'), ...named('Conti'), ...named('Lindqvist G')]).to.deep.equal([]);
  });

  it('who are guests or disabled are found surname first, too, and by their whole address', () => {
    expect(named('Lindqvist, Gus')).to.deep.equal(['Gus Lindqvist']);
    expect(named('GUS-lindqvist@contoso.example')).to.deep.equal(['Gus Lindqvist']);
    expect(named('gus-lindqvist@contoso')).to.deep.equal([]);
  });

  it('are not found with a slip where slips are not allowed', () => {
    expect(index.like('Kowalksa', 5, 'none')).to.deep.equal([]);
    expect(index.like('Kowalska', 5, 'none')).to.have.length(1);
  });

  it('are not all found by the domain of their addresses', () => {
    expect([...named('contoso'), ...named('example'), ...named('nobody@contoso.example')]).to.deep.equal([]);
  });

  for (const text of ['', ' ', 'Nobody Here', '**', 'x'.repeat(50_000), '\0', '💥']) {
    it(`are not found by ${JSON.stringify(text.slice(0, 12))}`, () => {
      expect(named(text)).to.deep.equal([]);
    });
  }

  it('are known by their ids in any case, and by their aliases, guests and disabled ones too', () => {
    expect(index.byId('GUS-LINDQVIST')?.name).to.equal('Gus Lindqvist');
    expect(index.byId('29:carlo-conti')?.name).to.equal('Carlo Conti');
  });

  for (const id of ['', ' ', '__proto__', 'constructor', 'anna', 'anna-kowalska ', '../anna-kowalska']) {
    it(`are not known by ${JSON.stringify(id)}`, () => {
      expect(index.byId(id)).to.equal(undefined);
    });
  }
});
