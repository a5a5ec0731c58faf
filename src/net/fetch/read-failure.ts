import { errors } from 'undici';
import type { Fetched, FetchFailure } from '../../nouns/ports.ts';
import { AddressRefused } from './address-guard.ts';
import type { FetchLimits } from './limits.ts';

/** An answer that is none. */
export type Failed = Extract<Fetched, { outcome: 'failed' }>;

/** A failure with its sentence, and what else is known. */
export function failed(reason: FetchFailure, sentence: string, more: Partial<Failed> = {}): Failed {
  return { outcome: 'failed', reason, sentence, ...more };
}

const notFound = new Set(['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME', 'ESERVFAIL']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const untrusted = /CERT|SIGNATURE|ERR_TLS|CA_/;

/** What went wrong on the way to an answer, as a sentence. Told apart by code or kind of the error, never by its text. */
export function readFailure(thrown: unknown, { host, limits }: { host: string; limits: FetchLimits }): Failed {
  if (thrown instanceof AddressRefused) {
    return failed(
      'address_refused',
      `${host} is no public address or leads to none; a private host must be listed in FINEPRINT_ALLOW_PRIVATE.`,
    );
  }
  const code = String((thrown as { code?: unknown } | null)?.code ?? 'unknown');
  if (notFound.has(code)) return failed('dns', `${host} was not found: its name has no address (${code}).`);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return failed('timeout', `${host} could not be reached within ${amountOfTime(limits.connectMs)}.`);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failed('too_large', `${host} sent more than ${amountOfBytes(limits.maxHeaderBytes)} of headers.`);
  }
  if (cutOff.has(code)) {
    return failed('connection', `${host} closed the connection before its answer was complete.`);
  }
  if (code === 'ECONNREFUSED') return failed('connection', `${host} refused the connection.`);
  if (thrown instanceof errors.HTTPParserError)
    return failed('connection', `${host} answered with something that is not HTTP.`);
  if (untrusted.test(code)) {
    return failed('connection', `${host} has a certificate that cannot be trusted (${code}).`);
  }
  return failed('connection', `${host} could not be reached (${code}).`);
}

/** `15 MiB`, `32 KiB` */
export function amountOfBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/** `20 s`, `50 ms` */
export function amountOfTime(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} s` : `${ms} ms`;
}
