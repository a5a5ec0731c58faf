import { JSDOM, VirtualConsole } from 'jsdom';
import TurndownService from 'turndown';
import { readPage } from '../../src/core/page/read-page.ts';
import { policyPage } from './documents.ts';
import { median, type Row } from './row.ts';

const pages = 12;
const pageBytes = 250_000;
const pairs = 5;
const about = {
  contentType: 'text/html; charset=utf-8',
  url: 'https://rookery.example/privacy',
  select: ['main'],
  remove: ['nav'],
};

/**
 * Compares our extraction with the usual pipeline: jsdom, two selectors, turndown. Both get the same bytes in the same run. The usual pipeline
 * produces only Markdown; ours also finds clauses, dates, language and page state.
 */
export async function measureExtraction(): Promise<Row> {
  const documents = Array.from({ length: pages }, (_, page) =>
    new TextEncoder().encode(policyPage(page, { bytes: pageBytes, version: 0 })),
  );
  const turndown = new TurndownService();
  const ours = () => documents.reduce((sum, bytes) => sum + readPage(bytes, about).markdown.length, 0);
  const theirs = () => documents.reduce((sum, bytes) => sum + usual(bytes, turndown).length, 0);
  ours();
  theirs();
  const measured = Array.from({ length: pairs }, () => ({ ours: msOf(ours), theirs: msOf(theirs) }));
  const share = median(measured.map((pair) => (100 * pair.ours) / pair.theirs));
  const perPage = (side: 'ours' | 'theirs') => (median(measured.map((pair) => pair[side])) / pages).toFixed(1);
  return {
    what: `Reading ${pages} raw pages of ${pageBytes / 1000} KB, as a share of the time of jsdom and turndown`,
    figure: share,
    bound: 10,
    unit: '%',
    detail: `${perPage('ours')} ms a page against ${perPage('theirs')} ms; ${(100 / share).toFixed(1)} times as fast`,
  };
}

function usual(bytes: Uint8Array, turndown: TurndownService): string {
  const { window } = new JSDOM(new TextDecoder().decode(bytes), {
    url: about.url,
    virtualConsole: new VirtualConsole(),
  });
  for (const selector of about.remove) for (const node of window.document.querySelectorAll(selector)) node.remove();
  const found = [...window.document.querySelectorAll(about.select.join(','))];
  const markdown = found.map((node) => turndown.turndown(node.outerHTML)).join('\n\n');
  window.close();
  return markdown;
}

function msOf(work: () => number): number {
  const started = performance.now();
  if (work() === 0) throw new Error('Nothing was read.');
  return performance.now() - started;
}
