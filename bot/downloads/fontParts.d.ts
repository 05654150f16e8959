/** Types for packages whose own types do not describe the module that Node loads. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt';
    readonly variationAxes: Readonly<Record<string, number>>;
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}

declare module 'bidi-js/dist/bidi.mjs' {
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string): Levels;
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
