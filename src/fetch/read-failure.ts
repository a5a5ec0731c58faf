import type { Fetched } from '../types.ts';
import { AddressRefused } from './address-guard.ts';

export type Failed = Extract<Fetched, { outcome: 'failed' }>;

/** Names that cannot be looked up: https://nodejs.org/api/dns.html#error-codes */
const dnsCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA', 'ESERVFAIL']);
/** https://undici.nodejs.org/#/docs/api/Errors */
const timeoutCodes = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'UND_ERR_ABORTED',
]);
const tlsCodes = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO)/;

/** What went wrong while one URL was asked, as a sentence without the system's own words. */
export function readFailure(thrown: unknown, { url, deadlineMs }: { url: URL; deadlineMs: number }): Failed {
  const host = url.host;
  const fail = (reason: Failed['reason'], sentence: string): Failed => ({ outcome: 'failed', reason, sentence });
  for (const error of causes(thrown)) {
    if (error instanceof AddressRefused) {
      const what = url.hostname.includes(error.message) ? host : `${host} leads to ${error.message}, which`;
      return fail(
        'address_refused',
        `${what} is no public address; if it is yours, name it in FINEPRINT_ALLOW_PRIVATE.`,
      );
    }
    const code = (error as { code?: unknown }).code;
    if (error.name === 'TimeoutError' || error.name === 'AbortError' || timeoutCodes.has(String(code))) {
      return fail('timeout', `${host} did not answer in full within ${deadlineMs / 1000} s.`);
    }
    if (typeof code !== 'string') continue;
    if (dnsCodes.has(code))
      return fail('dns', `${host} cannot be found: no such name, or no connection to the Internet.`);
    if (tlsCodes.test(code)) return fail('connection', `${host} has no certificate that can be trusted (${code}).`);
    if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
      return fail('too_large', `${host} answered with too many headers.`);
    }
    if (code === 'ECONNREFUSED') return fail('connection', `${host} refused the connection.`);
    if (code.startsWith('HPE_')) return fail('connection', `${host} answered with something that is not HTTP.`);
  }
  return fail('connection', `The connection to ${host} broke before its answer was complete.`);
}

/** An error and what it was caused by, outermost first; several addresses tried in vain come as one. */
function causes(thrown: unknown): readonly Error[] {
  const found: Error[] = [];
  const waiting = [thrown];
  while (waiting.length > 0 && found.length < 20) {
    const error = waiting.shift();
    if (!(error instanceof Error)) continue;
    found.push(error);
    waiting.push(error.cause, ...(error instanceof AggregateError ? error.errors : []));
  }
  return found;
}
