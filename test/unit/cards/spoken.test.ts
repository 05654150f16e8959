import { expect } from 'chai';
import { z } from 'zod';
import { defineCard } from '../../../cards/card.js';
import { readerFor } from '../../../cards/language.js';
import { plain } from '../../../cards/markdown.js';

const card = defineCard({
  id: 'spoken',
  answer: z.never(),
  view: ({ banner, text }: { readonly banner?: string; readonly text?: string }) => ({
    banner,
    title: plain('Power_BI: 3 licenses?'),
    ...(text !== undefined && { text }),
    actions: [],
  }),
});

function saidOf(data: Parameters<typeof card.render>[0]) {
  const { speak, fallbackText } = card.render(data, readerFor('bruna', 'en', 'en-US'));
  return { speak, fallbackText };
}

describe('A card read aloud, or by a client that cannot draw it', () => {
  it('is its title, without the marks that keep names plain', () => {
    const said = 'Power_BI: 3 licenses?';

    expect(saidOf({})).to.deep.equal({ speak: said, fallbackText: said });
  });

  it('is what has happened, the title and the sentence below it, each ended', () => {
    expect(saidOf({ banner: 'Saved', text: 'You pay **€3.00**.' }).speak).to.equal(
      'Saved. Power_BI: 3 licenses? You pay €3.00.',
    );
  });
});
