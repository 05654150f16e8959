import { expect } from 'chai';
import {
  answerId,
  answerPurchaseId,
  isClientOperation,
  renewalId,
  tryId,
} from '../../../../domain/account/operationId.js';

describe('The id of an operation', () => {
  it('of our own is one that no client can send, whatever it is made of', () => {
    const made = 'renew-1';
    const answer = answerId(made, 1);

    for (const id of [renewalId(made, '2026-04-10'), tryId(made, 2), answer, answerPurchaseId(answer)])
      expect(isClientOperation(id), id).to.equal(false);
    expect(isClientOperation(made)).to.equal(true);
  });

  it('tells every try of a payment from every other', () => {
    expect(tryId(renewalId('sub-1', '2026-04-10'), 2)).to.equal('renew:sub-1:2026-04-10:try-2');
    expect(tryId('renew:sub-1:2026-04-10:try-2', 3)).to.equal('renew:sub-1:2026-04-10:try-3');
  });

  it('goes on from documents of earlier versions', () => {
    expect(tryId('renew-sub-1-2026-04-10-try-2', 3)).to.equal('renew-sub-1-2026-04-10:try-3');
    expect(answerPurchaseId('request-1-give-1')).to.equal('request-1-give-1-buy');
  });
});
