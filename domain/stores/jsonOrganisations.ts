import { join } from 'node:path';
import type { Instant } from '../basics/calendar.js';
import type { Organisation } from '../organisation/organisation.js';
import { newOrganisation } from '../organisation/organisation.js';
import { nextOrganisationTask } from '../organisation/organisationCatchUp.js';
import type { Organisations, Recipient, WaitingNotice } from '../application/ports.js';
import type { DocumentStore } from './documentStore.js';
import type { Format } from './files/durableJsonFile.js';
import { seal, unseal } from './schemas/envelope.js';
import { StoreClosed } from './files/failures.js';
import { fileName } from './files/fileName.js';
import { namesIn } from './files/namesIn.js';
import { organisationDocument } from './schemas/organisationDocument.js';
import type { StoreLog } from './storeLog.js';
import { WaitingNoticeIndex } from './indexes/waitingNoticeIndex.js';

/** Organisations as one JSON file each: `organisations/<tenant>.json`. */
export class JsonOrganisations implements Organisations {
  readonly #folder: string;
  readonly #documents: DocumentStore<Organisation>;
  readonly #log: StoreLog | undefined;
  readonly #waiting = new WaitingNoticeIndex<string>();
  readonly #due = new Map<string, Instant>();
  #loaded: Promise<void> | undefined;

  constructor(folder: string, documents: DocumentStore<Organisation>, log?: StoreLog) {
    this.#folder = folder;
    this.#documents = documents;
    this.#log = log;
  }

  async read(tenant: string): Promise<Organisation> {
    return (await this.#documents.read(this.#path(tenant))) ?? newOrganisation(tenant);
  }

  async change<Answer>(
    tenant: string,
    decide: (organisation: Organisation) => { readonly answer: Answer; readonly save?: Organisation },
  ): Promise<Answer> {
    return await this.#documents.change(
      this.#path(tenant),
      (known) => {
        const before = known ?? newOrganisation(tenant);
        const { answer, save } = decide(before);
        if (save === undefined || save === before) return { answer };
        if (save.tenant !== tenant) throw new RangeError('A change may not turn an organisation into another');
        return { answer, save };
      },
      (saved) => this.#updateIndexes(saved),
    );
  }

  async awaited(): Promise<readonly Recipient[]> {
    await this.#loadIndexes();
    return this.#waiting.awaited();
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<string>[]> {
    await this.#loadIndexes();
    return this.#waiting.waitingFor(recipient);
  }

  async due(until: Instant): Promise<readonly string[]> {
    await this.#loadIndexes();
    return [...this.#due].flatMap(([tenant, at]) => (at <= until ? [tenant] : []));
  }

  /** Reads all organisations, at the first question; tried again at the next one if it fails. */
  #loadIndexes(): Promise<void> {
    this.#loaded ??= this.#readAll().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #readAll(): Promise<void> {
    const names = (await namesIn(this.#folder)).filter((name) => name.endsWith('.json'));
    for (const name of names) await this.#readOne(join(this.#folder, name));
  }

  /** An organisation that cannot be read does not keep the others from being read. */
  async #readOne(path: string): Promise<void> {
    try {
      await this.#documents.change(path, (organisation) => {
        if (organisation !== undefined) this.#updateIndexes(organisation);
        return { answer: undefined };
      });
    } catch (error) {
      if (error instanceof StoreClosed) throw error;
      this.#log?.warn({ path, err: error }, 'An organisation could not be read and was skipped');
    }
  }

  #updateIndexes(organisation: Organisation): void {
    const { tenant, outbox } = organisation;
    this.#waiting.update(tenant, tenant, tenant, outbox);
    const at = nextOrganisationTask(organisation);
    if (at === undefined) this.#due.delete(tenant);
    else this.#due.set(tenant, at);
  }

  #path(tenant: string): string {
    return pathOf(this.#folder, tenant);
  }
}

export function organisationFormat(folder: string): Format<Organisation> {
  return {
    encode: (organisation) => seal(organisationDocument, JSON.stringify(organisation)),
    decode: (text, path) => {
      const organisation = unseal(organisationDocument, text);
      if (pathOf(folder, organisation.tenant) !== path) throw new Error('it belongs to another tenant');
      return organisation;
    },
  };
}

function pathOf(folder: string, tenant: string): string {
  return join(folder, `${fileName(tenant)}.json`);
}
