import { expect } from 'chai';
import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifest } from '../../support/appPackage.js';

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** 0 is transparent, 255 opaque. */
  readonly alpha: number;
}

const white = '#FFFFFF';
const { accentColor, icons } = manifest;

describe('The colour icon', () => {
  const { side, pixels } = pixelsOf(icons.color);
  const drawn = pixels.filter(({ color }) => color !== accentColor);

  it('has 192 by 192 pixels, none of them transparent', () => {
    expect(side).to.deep.equal([192, 192]);
    expect(pixels.filter(({ alpha }) => alpha < 255)).to.deep.equal([]);
  });

  it('keeps its symbol to the middle 96 by 96 pixels, on the accent colour', () => {
    expect(edgesOf(drawn)).to.deep.equal({ left: 48, right: 143, top: 48, bottom: 143 });
  });

  it('draws its symbol in white', () => {
    expect(drawn.filter(({ color }) => color === white).length).to.be.above(drawn.length / 2);
  });
});

describe('The outline icon', () => {
  const { side, pixels } = pixelsOf(icons.outline);
  const drawn = pixels.filter(({ alpha }) => alpha > 0);

  it('has 32 by 32 pixels, which the symbol fills', () => {
    expect(side).to.deep.equal([32, 32]);
    expect(edgesOf(drawn)).to.deep.equal({ left: 0, right: 31, top: 0, bottom: 31 });
  });

  it('is white on transparent, and nothing else', () => {
    expect([...new Set(drawn.map(({ color }) => color))]).to.deep.equal([white]);
    expect(drawn.length).to.be.below(pixels.length / 2);
  });
});

function pixelsOf(file: string): { readonly side: readonly number[]; readonly pixels: readonly Pixel[] } {
  const { width, height, channels, data } = decode(readFileSync(path.join('appPackage', file)));
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = data.subarray(at * channels, (at + 1) * channels);
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return { x: at % width, y: Math.floor(at / width), color: `#${hex.toUpperCase()}`, alpha };
  });
  return { side: [width, height], pixels };
}

function edgesOf(pixels: readonly Pixel[]) {
  const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
