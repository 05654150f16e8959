import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import fc from 'fast-check';
import { captionsIn, shownIn, shownInPage, typedText } from '../../../../bot/teams/messageText.js';
import { always } from '../../../support/property.js';

const words = (text: string, entities: readonly object[] | null = []) =>
  typedText({ text, entities, recipient: { id: '28:bot', name: 'Seatkeeper' } } as unknown as Activity); // the fields that count

const reply =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1">\n<p>Card</p>\n</blockquote>';

describe('The words of a message', () => {
  for (const [how, text, said] of [
    ['a quoted message before them', '<quoted messageId="1783379480258"/> stop', 'stop'],
    ['a quoted message with its text', '<quoted messageId="1">buy 7 <b>Visio</b></quoted> stop', 'stop'],
    ['a quotation in a quotation', `<quoted><quoted>a</quoted>b</quoted><quoted messageId="2"/> stop`, 'stop'],
    ['a quotation that does not end', '<quoted messageId="1"> stop', 'stop'],
    ['the reply that a client writes', `${reply}\n<p>stop</p>`, 'stop'],
    ['a mention of the bot', '<at>Seatkeeper</at> stop', 'stop'],
    ['a mention with an attribute', '<at id="0">Seatkeeper</at> stop', 'stop'],
    ['a mention that does not end', '<at id="0"> stop', 'stop'],
    ['a no-break space', 'stop&nbsp;', 'stop'],
    ['a no-break space without semicolon', 'stop&nbsp', 'stop'],
    ['a no-break space as a character', '\u00a0stop\u00a0', 'stop'],
    ['an ampersand', 'Luis &amp; Giulia', 'Luis & Giulia'],
    ['numeric entities', '&#115;&#x74;&#111;p&#8203;', 'stop\u200b'],
    ['paragraphs', '<p>Luis Herrera</p><p>Giulia Ferrari</p>', 'Luis Herrera\n\nGiulia Ferrari'],
    ['line breaks', 'Luis<br>Giulia<br/>Marco<BR />Ana', 'Luis\nGiulia\nMarco\nAna'],
    ['a table', '<table><tr><td>Luis</td><td>Giulia</td></tr></table>', 'Luis\tGiulia'],
    ['marks inside of a word', '<b>st</b>o<i>p</i>', 'stop'],
    ['sizes and styles', '<p style="width:48.00000000000001pt">help</p>', 'help'],
    ['markup that was typed', '&lt;p&gt;stop', '<p>stop'],
    ['an address in angle brackets', 'Ferrari, Marco <marco@x.example>', 'Ferrari, Marco <marco@x.example>'],
    [
      'addresses that begin like tags',
      '<a@x.example>; <b@x.example>, <p.q@x.example>',
      '<a@x.example>; <b@x.example>, <p.q@x.example>',
    ],
    ['comparisons', 'a < b > c & d', 'a < b > c & d'],
    ['no markup', 'AT&T R&D', 'AT&T R&D'],
  ] as const) {
    it(`are found in ${how}`, () => {
      expect(words(text)).to.equal(said);
    });
  }

  it('keep the name of somebody else who is mentioned', () => {
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Seatkeeper' } },
      { type: 'mention', mentioned: { id: '29:anna', name: 'Anna Nowak' } },
    ];

    expect(words('<at>Seatkeeper</at> assign Visio to <at>Anna Nowak</at>', entities)).to.equal(
      'assign Visio to Anna Nowak',
    );
    expect(words('<at>Anna Nowak</at>', null)).to.equal('');
  });

  it('are read in time that grows with the length', () => {
    const longest = 28 * 1024;
    for (const piece of ['<at>', '<quoted>', '<', '</at>', '&', '&#', '<a ', '<quoted><at>', '<p', '<blockquote x="'])
      expect(words(piece.repeat(longest / piece.length)).length, piece).to.be.at.most(longest);
  });

  it('that hold no markup stay as they are', async () => {
    await always(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll(/[<&]/g, '');
        expect(words(plain)).to.equal(plain.replaceAll('\u00a0', ' ').trim());
      }),
    );
  });
});

describe('What is read in a copy with markup', () => {
  it('is neither sizes nor addresses nor a style, nor what was quoted', () => {
    const page =
      `${reply}<style>p { width: 4111111111111111px }</style><img src="https://x.example/4111111111111111" ` +
      'width="444.6614583333333" alt="4111111111111111"><a href="https://x.example/?4111111111111111">here</a>';

    expect(shownInPage(page).trim()).to.equal('here');
  });

  it('is what somebody has quoted by themselves', () => {
    expect(shownIn('<blockquote>4111 1111</blockquote>').trim()).to.equal('4111 1111');
  });

  it('is also a caption where a person can have written one', () => {
    expect(captionsIn('<img width="7" alt="a &amp; b" title="c"><b alt="">')).to.deep.equal(['a & b', 'c', '']);
  });
});
