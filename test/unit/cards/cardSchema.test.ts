import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { expect } from 'chai';
import { faultsOf } from '../../support/cardSchema.js';

const heading = { type: 'TextBlock', text: 'Menu', style: 'heading', size: 'Large', wrap: true };
const data = { action: 'go', card: 'menu', for: 'reader-1' };
const twin = { type: 'Action.Submit', title: 'Go', data };
const button = { type: 'Action.Execute', title: 'Go', verb: 'menu', data, fallback: twin };
const choices = [{ title: 'One', value: '1' }];
const choice = { type: 'Input.ChoiceSet', id: 'pick', label: 'Pick', choices, wrap: true };
const said = { fallbackText: 'Menu.', speak: 'Menu.' };

describe('The examiner of cards', () => {
  before(function () {
    this.timeout(120_000); // the schema is made for the first card
    faultsOf({});
  });

  it('finds nothing wrong with a good card', () => {
    const card: IAdaptiveCard = {
      type: 'AdaptiveCard',
      version: '1.5',
      ...said,
      body: [
        { type: 'TextBlock', text: 'Menu', style: 'heading', size: 'Large', wrap: true },
        { type: 'Input.ChoiceSet', id: 'pick', label: 'Pick', choices, value: '1', wrap: true },
        { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Go', url: 'https://e.example/' }] },
      ],
    };

    expect(faultsOf(card)).to.deep.equal([]);
    expect(faultsOf(cardWith({ type: 'ActionSet', actions: [button] }, { ...choice, value: '1' }))).to.deep.equal([]);
  });

  const broken: Readonly<Record<string, readonly [card: unknown, fault: RegExp]>> = {
    'another version': [{ ...cardWith(), version: '1.6' }, /version is not 1\.5/],
    'no words for a client that cannot draw it': [{ ...cardWith(), fallbackText: '' }, /no fallbackText/],
    'nothing to read aloud': [{ ...cardWith(), speak: undefined }, /nothing to read aloud/],
    'choices that are cut': [cardWith({ ...choice, wrap: undefined }), /cuts its choices/],
    'an unknown property': [cardWith({ ...heading, style: 'default', colour: 'Good' }), /schema: TextBlock: .*colour/],
    'a value that is spelt wrong': [
      cardWith({ ...heading, style: 'default', size: 'large' }),
      /schema: TextBlock: \/size/,
    ],
    'a number where a text belongs': [
      cardWith({ type: 'FactSet', facts: [{ title: 'A', value: 1 }] }),
      /schema: .*\/value must be string/,
    ],
    'more than 28 KB': [cardWith(text('x'.repeat(29_000))), /28 KB in UTF-8/],
    'more than 28 KB in UTF-16': [cardWith(text('x'.repeat(15_000))), /28 KB in UTF-16/],
    'a seventh button': [cardWith({ type: 'ActionSet', actions: Array(7).fill(button) }), /7 actions/],
    'buttons outside an ActionSet': [{ ...cardWith(), actions: [button] }, /outside an ActionSet/],
    'no title': [{ ...cardWith(), body: [text('x')] }, /0 titles/],
    'an input without id': [cardWith({ ...choice, id: undefined }), /Input.ChoiceSet: no id/],
    'an input without label': [cardWith({ ...choice, label: '' }), /Input.ChoiceSet: no label/],
    'two inputs with one id': [cardWith(choice, choice), /two inputs with one id/],
    'a required input without errorMessage': [cardWith({ ...choice, isRequired: true }), /no errorMessage/],
    'a choice that is not there': [cardWith({ ...choice, value: '2' }), /not among the choices/],
    'two choices with one value': [
      cardWith({ ...choice, choices: [...choices, ...choices] }),
      /two choices with one value/,
    ],
    'a choice without words': [cardWith({ ...choice, choices: [{ title: '', value: '1' }] }), /an empty choice/],
    'a comma where commas separate': [
      cardWith({ ...choice, isMultiSelect: true, choices: [{ title: 'A', value: '1,2' }] }),
      /a comma/,
    ],
    'a picture without words': [cardWith({ type: 'Image', url: 'https://e.example/a.png' }), /Image: no altText/],
    'a new element without fallback': [cardWith({ type: 'ProgressBar', value: 1 }), /ProgressBar: no fallback/],
    'four columns': [cardWith({ type: 'ColumnSet', columns: Array(4).fill({ type: 'Column', items: [] }) }), /columns/],
    'text that does not wrap': [cardWith({ type: 'TextBlock', text: 'x' }), /does not wrap/],
    'an empty text': [cardWith(text(' ')), /empty text/],
    'no facts': [cardWith({ type: 'FactSet', facts: [] }), /no facts/],
    'an empty fact': [cardWith({ type: 'FactSet', facts: [{ title: 'A', value: '' }] }), /an empty fact/],
    'what the template did not fill': [cardWith(text('Hello ${name}')), /\/body\/1\/text: Hello/],
    'nothing where a text belongs': [cardWith({ ...heading, style: 'default', id: null }), /\/body\/1\/id: null/],
    'something undefined in words': [cardWith(text('Hello undefined')), /Hello undefined/],
    'a title that is cut': [withButton({ title: 'x'.repeat(41) }), /title is cut/],
    'a button without title': [withButton({ title: '' }), /no title/],
    'a button without verb': [withButton({ verb: undefined }), /no verb/],
    'a button without twin': [withButton({ fallback: undefined }), /no twin/],
    'a twin that does something else': [withButton({ fallback: { ...twin, data: {} } }), /something else/],
    'a row with an endless label': [cardWith(row('x'.repeat(141))), /title is cut/],
    'two rows with one label': [cardWith(row('Open A'), row('Open A')), /two rows with one label/],
    'a link that goes nowhere': [withButton({ type: 'Action.OpenUrl', url: 'javascript:alert(1)' }), /no address/],
  };
  for (const [what, [card, fault]] of Object.entries(broken)) {
    it(`finds ${what}`, () => {
      expect(faultsOf(card).join('\n')).to.match(fault);
    });
  }

  it('does not mind what people have written themselves', () => {
    expect(faultsOf(cardWith(text('Hello ${x}')), { said: ['${x}'] })).to.deep.equal([]);
  });
});

function cardWith(...body: readonly object[]): object {
  return { type: 'AdaptiveCard', version: '1.5', ...said, body: [heading, ...body] };
}

function withButton(changes: object): object {
  return cardWith({ type: 'ActionSet', actions: [{ ...button, ...changes }] });
}

function row(title: string): object {
  return { type: 'ColumnSet', columns: [], selectAction: { ...button, title, fallback: { ...twin, title } } };
}

function text(words: string): object {
  return { type: 'TextBlock', text: words, wrap: true };
}
