import { expect } from 'chai';
import { normaliseText } from '../../../../domain/basics/normaliseText.js';

describe('A text as it is compared', () => {
  it('has no accents, case, punctuation and mentions', () => {
    expect(normaliseText('<at>Seatkeeper</at> Zażółć  GĘŚLĄ, jaźń!')).to.equal('zazolc gesla jazn');
  });

  it('is heard up to its 2,000th character, however long it is', () => {
    expect(normaliseText(`${'x'.repeat(1_995)} menu`)).to.equal(`${'x'.repeat(1_995)} menu`);
    expect(normaliseText(`${'x'.repeat(1_996)} menu`)).to.equal(`${'x'.repeat(1_996)} men`);
  });

  it('loses a mention that is not closed like any other sign', () => {
    expect(normaliseText('<at><at>Ana</at> menu <at>')).to.equal('at menu at');
  });

  it('is the same whether accents stand alone or not', () => {
    expect(normaliseText('Żółw\u0323\u0301')).to.equal(normaliseText('Z\u0307o\u0301łw'));
  });

  for (const [written, compared] of [
    ['Đorđe Đukić', 'dorde dukic'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Guðrún Þórðardóttir', 'gudrun thordardottir'],
    ['Æsa Bjørn Œuvre', 'aesa bjorn oeuvre'],
    ['Işık İnci', 'isik inci'],
    ['Weiß WEIẞ', 'weiss weiss'],
    ['Ħal Għaxaq ŧŋĸ', 'hal ghaxaq tngq'],
    ['Əliyev Ɓala Ɗan Ƙofa', 'eliyev bala dan kofa'],
    ['Nguyễn Thị Ơ Ư', 'nguyen thi o u'],
    ['Иван Đ 王伟 Ψ', 'иван d 王伟 ψ'],
    ['Lu\u200bis\u00ad Her\u2060rera', 'luis herrera'],
  ] as const)
    it(`is folded to plain letters, other scripts stay: ${written}`, () => {
      expect(normaliseText(written)).to.equal(compared);
    });

  it('has of Latin letters a to z only, and is the same when it is folded again', () => {
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
      /\p{Script=Latin}/u.test(one),
    );

    expect(all.filter((one) => !/^[a-z0-9? ]*$/.test(normaliseText(one)))).to.deep.equal([]);
    expect(all.filter((one) => normaliseText(normaliseText(one)) !== normaliseText(one))).to.deep.equal([]);
  });
});
