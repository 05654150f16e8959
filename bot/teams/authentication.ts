import type { Activity } from 'botbuilder';
import type { ChannelToken } from './channelToken.js';
import { isMeantFor, KeyRing, readChannelToken } from './channelToken.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { isLoopback } from '../http/clientAddress.js';

/** What a request has proven by its headers; in local mode, that it comes from this machine. */
export type Proof = 'local' | ChannelToken;

/** Claimed and observed origin of a request. */
export interface Origin {
  readonly authorization: string | undefined;
  readonly address: string | undefined;
  readonly forwarded: boolean;
}

/** Decides who is let in. */
export class Authentication {
  readonly #config: Config;
  readonly #keys: KeyRing;

  constructor(config: Config, log: Log) {
    this.#config = config;
    this.#keys = new KeyRing(config.channel.metadataUrl, (error) => {
      log.error({ err: error }, 'the channel’s signing keys cannot be fetched');
    });
  }

  /** Undefined if the sender is not the channel; its body is then not read. */
  async admit({ authorization = '', address, forwarded }: Origin): Promise<Proof | undefined> {
    const config = this.#config;
    // A tunnel also connects from this machine, but its headers show that it forwards.
    if (config.mode === 'local') return isLoopback(address) && !forwarded ? 'local' : undefined;
    const expected = { issuer: config.channel.issuer, audience: config.app.id };
    return await readChannelToken(authorization, expected, this.#keys);
  }

  /** Whether the proof covers this activity and not only another conversation. */
  accepts(activity: Activity, proof: Proof): boolean {
    return proof === 'local' || isMeantFor(proof, activity);
  }
}
